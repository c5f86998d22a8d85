using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class BeingAskedTests(Community community)
{
    private const string Title = "Le menu du site ne s’ouvre pas, que faire ?";

    [Fact]
    public async Task Whoever_the_form_named_is_asked_at_home_and_declines_passes_or_answers()
    {
        var adrien = await community.VisitAsync("/questions/poser", Someone.Adrien);
        // Nobody else is asked about this theme, so that nobody has been asked enough this week.
        await adrien.WriteQuestionAsync(Title, "Rien ne se passe au clic.", "Maîtrise des outils numériques");
        var panel = adrien.GetByRole(AriaRole.Region, new() { Name = "Qui sera sollicité" });
        await Expect(panel.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(panel.Locator(".sm").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("sur «.+»|^Reçoit à"));
        var people = await panel.Locator(".name").AllTextContentsAsync();
        await adrien.GetByLabel("La personne est devant moi").CheckAsync();
        await adrien.Button("Publier la question").ClickAsync();
        await Expect(adrien.Locator(".qhead")).ToContainTextAsync("Une personne attend sur place");

        var first = await AskedAsync(people[0]);
        await first.Button("Je ne sais pas").ClickAsync();
        await Expect(first.Locator(".note")).ToContainTextAsync("C’est noté");

        var second = await AskedAsync(people[1]);
        await second.Button("Passer à quelqu’un").ClickAsync();
        await second.Locator(".note .person button").First.ClickAsync();
        await Expect(second.Locator(".note")).ToContainTextAsync("passée à votre collègue");

        var third = await AskedAsync(people[2]);
        await third.Editor("Votre réponse").FillAsync("Vider le cache du navigateur.");
        await third.Button("Publier la réponse").ClickAsync();
        await Expect(third.GetByRole(AriaRole.Article, new() { Name = $"Réponse de {people[2]}" })).ToBeVisibleAsync();
        await Expect(third.Locator(".note")).ToHaveCountAsync(0);
    }

    /// <summary>The question as this person finds it, from what they are asked on their home page.</summary>
    private async Task<IPage> AskedAsync(string name)
    {
        var page = await community.VisitAsync("/", new Someone(name));
        var asked = page.GetByRole(AriaRole.Region, new() { Name = "On vous demande" }).GetByRole(AriaRole.Link, new() { Name = Title, Exact = true });
        await page.ReloadUntilAsync(asked);
        await asked.ClickAsync();
        await Expect(page.Title()).ToHaveTextAsync(Title);
        await Expect(page.Button("Je ne sais pas")).ToBeEnabledAsync();
        return page;
    }
}
