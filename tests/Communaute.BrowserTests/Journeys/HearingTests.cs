using System.Text.RegularExpressions;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

/// <summary>Two browsers side by side: what happens in one is heard in the other, and nothing moves under the eyes.</summary>
public sealed class HearingTests(Community community)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_appears_in_the_other_browser_without_moving_what_is_being_read(bool onPhone)
    {
        var screen = onPhone ? Screen.Phone : null;
        var asker = onPhone ? Someone.Emma : Someone.Nicolas;
        var reader = await community.VisitAsync("/", asker, screen);
        var address = await reader.AskAsync($"Le guichet de la gare ne rend plus la monnaie{(onPhone ? ", ni le samedi" : "")}", string.Join("\n\n", Enumerable.Repeat("La machine refuse les billets, et la file s’allonge.", 40)));
        var helper = await community.VisitAsync(address, Someone.Florence);
        await Expect(reader.Button("Publier la réponse")).ToBeEnabledAsync();
        await Expect(reader.Locator(".mud-popover-provider")).ToBeAttachedAsync();
        var quiet = await reader.Locator(".bell").GetAttributeAsync("aria-label");
        await reader.EvaluateAsync("() => scrollTo(0, 300)");
        await reader.Locator("a:visible").First.FocusAsync(new() { Timeout = 5000 });
        await reader.EvaluateAsync("() => { scrollTo(0, 300); window.place = [scrollY, document.activeElement.outerHTML]; }");

        await helper.Editor("Votre réponse").FillAsync("Il existe un guichet tenu par une personne, rue Bergson.");
        await helper.Button("Publier la réponse").ClickAsync();
        await Expect(helper.GetByRole(AriaRole.Article, new() { Name = "Réponse de Florence Linossier" })).ToBeVisibleAsync();

        var news = reader.Locator(".livebar").GetByRole(AriaRole.Button, new() { Name = "1 nouvelle réponse" });
        await Expect(news).ToBeVisibleAsync();
        Assert.True(await reader.EvaluateAsync<bool>("() => window.place[0] === scrollY && window.place[1] === document.activeElement.outerHTML"));
        await Expect(reader.Locator(".bell")).Not.ToHaveAttributeAsync("aria-label", quiet!);
        await Expect(reader).ToHaveTitleAsync(new Regex(@"^\([0-9]+\) Le guichet"));

        await news.PressAsync("Enter");
        await Expect(reader.GetByRole(AriaRole.Article, new() { Name = "Réponse de Florence Linossier" })).ToBeVisibleAsync();
        await Expect(reader.Locator(".livebar button")).ToHaveCountAsync(0);
        // It is before their eyes: the bell forgets it.
        await Expect(reader.Locator(".bell")).ToHaveAttributeAsync("aria-label", quiet!);
    }

    [Fact]
    public async Task A_question_asked_elsewhere_waits_above_the_list_and_the_bell_leads_to_why()
    {
        var reader = await community.VisitAsync("/questions?theme=2", Someone.Damien);
        await Expect(reader.Button("Tout")).ToBeEnabledAsync();
        await reader.Button("Tout").ClickAsync();
        await Expect(reader.Button("Tout")).ToHaveAttributeAsync("aria-pressed", "true");
        var theme = Regex.Match(await reader.Locator(".followbar > span").InnerTextAsync(), "«.(.+).»").Groups[1].Value;
        await reader.GotoAsync("/questions");
        await Expect(reader.Locator(".mud-popover-provider")).ToBeAttachedAsync();
        var first = await reader.Locator(".rows h3 a").First.InnerTextAsync();

        var asker = await community.VisitAsync("/questions/poser", Someone.Stephanie);
        await asker.WriteQuestionAsync("Le lecteur de cartes de la mairie ne répond plus", "Depuis ce matin.", theme);
        await asker.Button("Publier la question").ClickAsync();
        await Expect(asker.Title()).ToHaveTextAsync("Le lecteur de cartes de la mairie ne répond plus");

        await Expect(reader.Locator(".livebar button")).ToContainTextAsync("nouvelle");
        await Expect(reader.Locator(".rows h3 a").First).ToHaveTextAsync(first);
        await reader.Locator(".livebar button").ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "Le lecteur de cartes de la mairie ne répond plus" })).ToBeVisibleAsync();

        await reader.Locator(".bell").ClickAsync();
        var line = reader.Locator(".rows.told li", new() { HasText = "Le lecteur de cartes de la mairie ne répond plus" });
        var news = reader.Locator(".livebar button");

        // The program, just started, may still be telling what came before.
        for (var told = 0; told < 50 && await line.CountAsync() == 0; told++)
        {
            await Expect(line.Or(news).First).ToBeVisibleAsync();
            await (await news.CountAsync() > 0 ? news.ClickAsync() : Task.CompletedTask);
        }

        await Expect(line).ToContainTextAsync($"Parce que vous suivez «\u00a0{theme}\u00a0»");
        await line.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Moins de ceci") }).ClickAsync();
        await Expect(reader.GetByText("Vous ne suivez plus cette thématique.")).ToBeVisibleAsync();
    }
}
