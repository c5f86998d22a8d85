using System.Text.RegularExpressions;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

/// <summary>A session that ended elsewhere ends in the pages that are still open, and takes nothing of what was typed with it.</summary>
public sealed partial class EndedSessionTests(Community community)
{
    [Fact]
    public async Task A_session_ended_elsewhere_is_noticed_while_typing_and_the_text_is_found_again()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Vincent);
        await page.WriteQuestionAsync("Ma session finit pendant que j’écris", "Ce qui était enregistré.");
        await page.SavedAsync();

        var elsewhere = await community.VisitAsync("/compte", Someone.Vincent);
        await elsewhere.Button("Me déconnecter partout").ClickAsync();
        await Expect(elsewhere).ToHaveURLAsync(SignIn);
        await page.Editor("La situation").FillAsync("Ce que j’écrivais encore.");

        await Expect(page).ToHaveURLAsync(SignIn);
        await Expect(page.GetByText("Votre session a pris fin")).ToBeVisibleAsync();
        await Someone.Vincent.EnterAsync(page);
        await Expect(page.Editor("La situation")).ToHaveValueAsync("Ce que j’écrivais encore.");
        await Expect(page.GetByLabel("Votre question en une phrase")).ToHaveValueAsync("Ma session finit pendant que j’écris");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Navigation sur Internet" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_in_one_tab_refuses_what_the_other_sends_and_keeps_its_text_for_its_author_alone()
    {
        var first = await community.VisitAsync("/questions/1", Someone.Nora);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("/");
        await Expect(first.Button("Publier la réponse")).ToBeEnabledAsync();

        await second.GotoAsync("/compte/deconnexion");
        await second.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Expect(second).ToHaveURLAsync(SignIn);
        await first.Editor("Votre réponse").FillAsync("Une réponse de Nora, qui n’est plus là.");
        // The draft that is saved meanwhile may be refused first, and the page be gone.
        await first.Button("Publier la réponse").EvaluateAllAsync<int>("buttons => buttons.map(button => button.click()).length");
        await Expect(first).ToHaveURLAsync(SignIn);

        await Someone.Odile.EnterAsync(first);
        await Expect(first.Button("Publier la réponse")).ToBeEnabledAsync();
        await Expect(first.Editor("Votre réponse")).ToHaveValueAsync("");
        await Expect(first.GetByText("Une réponse de Nora")).ToHaveCountAsync(0);

        await second.GotoAsync("/compte/deconnexion");
        await second.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await second.GotoAsync("/connexion?retour=/questions/1");
        await Someone.Nora.EnterAsync(second);
        await Expect(second.Editor("Votre réponse")).ToHaveValueAsync("Une réponse de Nora, qui n’est plus là.");
    }

    [GeneratedRegex("/connexion")]
    private static partial Regex SignIn { get; }
}
