using System.Text.RegularExpressions;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class FollowingTests(Community community)
{
    [Fact]
    public async Task Whoever_writes_a_question_that_was_asked_says_it_is_theirs_and_keeps_their_draft()
    {
        const string asked = "Un vidéoprojecteur qui clignote pendant l’atelier robotique";
        var hugo = await community.VisitAsync("/", Someone.Hugo);
        await hugo.AskAsync(asked, "Toutes les dix secondes.");

        var mariama = await community.VisitAsync("/questions/poser", Someone.Mariama, Screen.Phone);
        await Expect(mariama.Button("Publier la question")).ToBeEnabledAsync();
        var title = mariama.GetByLabel("Votre question en une phrase");
        await title.ClickAsync();
        await mariama.Keyboard.TypeAsync("Vidéoprojecteur qui clignote en atelier");
        var claim = mariama.Button($"C’est ma question : {asked}");
        await Expect(claim).ToBeVisibleAsync();
        await Expect(title).ToBeFocusedAsync();
        await Expect(mariama.Locator(".similars [role=status]")).ToContainTextAsync("proche");

        await claim.PressAsync("Enter");
        await Expect(mariama.Title()).ToHaveTextAsync(asked);
        await Expect(mariama.Locator(".note.green")).ToContainTextAsync("est gardé dans Mes brouillons");
        await Expect(mariama.Button("Moi aussi")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(mariama.GetByRole(AriaRole.Button, new() { Name = "ne plus suivre" })).ToBeVisibleAsync();
        await mariama.GetByRole(AriaRole.Link, new() { Name = "Mes brouillons" }).ClickAsync();
        await Expect(mariama.GetByRole(AriaRole.Link, new() { Name = "Vidéoprojecteur qui clignote en atelier" })).ToBeVisibleAsync();

        await hugo.ReloadAsync();
        await Expect(hugo.Locator(".article .postbar").First).ToContainTextAsync("1 autre a la même question");
    }

    [Fact]
    public async Task A_new_answer_is_said_in_the_list_opened_where_it_stands_and_then_read_on_every_device()
    {
        const string asked = "Une tablette prêtée revient avec un code inconnu";
        var lucas = await community.VisitAsync("/", Someone.Lucas);
        var address = await lucas.AskAsync(asked, "Personne ne connaît le code.\n\n" + string.Join("\n\n", Enumerable.Repeat("La situation est longue à raconter.", 40)));
        var linda = await community.VisitAsync(address, Someone.Linda);
        await linda.Editor("Votre réponse").FillAsync("Réinitialiser la tablette.");
        await linda.Button("Publier la réponse").ClickAsync();
        await Expect(linda.GetByRole(AriaRole.Article, new() { Name = "Réponse de Linda Chavassieux" })).ToBeVisibleAsync();

        await lucas.GotoAsync("/questions");
        var row = lucas.Locator(".rows li", new() { HasText = asked });
        await Expect(row).ToContainTextAsync("1 nouvelle réponse");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(lucas).ToHaveURLAsync(new Regex("#reponse-[0-9]+$"));
        await Expect(lucas.GetByRole(AriaRole.Article, new() { Name = "Réponse de Linda Chavassieux" })).ToBeInViewportAsync();

        var phone = await community.VisitAsync("/questions", Someone.Lucas, Screen.Phone);
        await phone.ReloadUntilAsync(phone.Locator(".rows li", new() { HasText = asked, HasNotText = "nouvelle réponse" }));
    }

    [Fact]
    public async Task A_theme_is_followed_with_the_keyboard_and_found_again_among_what_i_follow()
    {
        var hugo = await community.VisitAsync("/questions?theme=2", Someone.Hugo);
        await Expect(hugo.Button("Tout")).ToBeEnabledAsync();
        await hugo.Button("Tout").PressAsync("Enter");
        await Expect(hugo.Button("Tout")).ToHaveAttributeAsync("aria-pressed", "true");
        var theme = Regex.Match(await hugo.Locator(".followbar > span").InnerTextAsync(), "«.(.+).»").Groups[1].Value;

        await hugo.GotoAsync("/mes-suivis?quoi=thematiques");
        await Expect(hugo.GetByRole(AriaRole.Link, new() { Name = theme, Exact = true })).ToBeVisibleAsync();
        await Expect(hugo.Button("Rien")).ToBeEnabledAsync();
        await hugo.Button("Rien").PressAsync("Space");
        await Expect(hugo.Button("Rien")).ToHaveAttributeAsync("aria-pressed", "true");
        await hugo.ReloadAsync();
        await Expect(hugo.Button("Rien")).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
