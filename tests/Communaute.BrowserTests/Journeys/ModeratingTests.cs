using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class ModeratingTests(Community community)
{
    [Fact]
    public async Task A_report_is_decided_once_and_a_closed_question_says_so_instead_of_its_form()
    {
        var youssef = await community.VisitAsync("/questions/poser", Someone.Youssef);
        var address = await youssef.AskAsync("Une question que l’on signale", "Quelqu’un demande le code d’une usagère.");

        // By keyboard, on a phone.
        var maud = await community.VisitAsync(address, Someone.Maud, Screen.Phone);
        await Expect(maud.Button("Commenter").First).ToBeEnabledAsync();
        await maud.Fold("Autres actions sur la question").FocusAsync();
        await maud.Keyboard.PressAsync("Enter");
        await maud.Button("Signaler la question").FocusAsync();
        await maud.Keyboard.PressAsync("Enter");
        // The dialog takes the focus once it has opened.
        await Expect(maud.GetByRole(AriaRole.Dialog).Locator(":focus")).ToHaveCountAsync(1);
        await maud.GetByLabel("Donnée personnelle d’un usager").PressAsync("Space");
        await Expect(maud.GetByLabel("Donnée personnelle d’un usager")).ToBeCheckedAsync();
        await maud.GetByLabel("Précision").FillAsync("Un code confidentiel.");
        await maud.Button("Envoyer le signalement").PressAsync("Enter");
        await Expect(maud.GetByText("Merci. La coordination va regarder")).ToBeVisibleAsync();

        var bertrand = await community.VisitAsync("/moderation", Someone.Bertrand);
        var samira = await community.VisitAsync("/moderation", Someone.Samira, Screen.Phone);
        await DecideAsync(bertrand, "Fermer la question", "Posez-la sans le code.");
        await DecideAsync(samira, "Supprimer ce texte", "À retirer.");
        await bertrand.Button("Enregistrer la décision").ClickAsync();
        await Expect(bertrand.GetByText("C’est fait.")).ToBeVisibleAsync();
        await samira.Button("Enregistrer la décision").ClickAsync();
        await Expect(samira.GetByText("Bertrand Chazelle a déjà traité ce signalement.")).ToBeVisibleAsync();
        await Expect(samira.Locator("main")).Not.ToContainTextAsync("Une question que l’on signale");

        await youssef.GotoAsync(address);
        await Expect(youssef.Locator(".note")).ToContainTextAsync(["Posez-la sans le code."]);
        await Expect(youssef.Button("Publier la réponse")).ToHaveCountAsync(0);
        await Expect(youssef.GetByRole(AriaRole.Article, new() { Name = "La question" })).Not.ToContainTextAsync("Maud");

        await bertrand.GotoAsync(address);
        await bertrand.Button("Rouvrir la question").ClickAsync();
        await Expect(bertrand.Button("Rouvrir la question")).ToHaveCountAsync(0);
        await bertrand.GotoAsync("/moderation/journal");
        await bertrand.ReloadUntilAsync(bertrand.Locator(".rows li:first-child", new() { HasText = "Bertrand Chazelle · A rouvert" }));
    }

    [Fact]
    public async Task A_deletion_is_taken_back_and_a_merged_question_leads_to_the_other()
    {
        var maud = await community.VisitAsync("/questions/poser", Someone.Maud);
        var first = await maud.AskAsync("La question qui sera fusionnée", "Elle répète l’autre.");
        await maud.Button("Supprimer la question").ClickAsync();
        await maud.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Supprimer", Exact = true }).ClickAsync();
        await Expect(maud).ToHaveURLAsync(new Uri(community.Address, "/questions").ToString());
        await maud.Locator(".mud-snackbar").GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }).ClickAsync();
        await Expect(maud).ToHaveURLAsync(new Uri(community.Address, first).ToString());
        await Expect(maud.Title()).ToHaveTextAsync("La question qui sera fusionnée");
        var second = await maud.AskAsync("La question qui reste au bout du compte", "Celle-ci est complète.");

        var samira = await community.VisitAsync(first, Someone.Samira);
        // Opened before the circuit is up, the fold would be drawn anew, closed.
        await Expect(samira.Button("Commenter")).ToBeEnabledAsync();
        await samira.GetByText("Modérer la question").ClickAsync();
        await Expect(samira.Button("Fusionner dans…")).ToBeEnabledAsync();
        await samira.Button("Fusionner dans…").ClickAsync();
        await samira.GetByLabel("Question qui reste").FillAsync(new Uri(community.Address, second).ToString());
        await samira.GetByLabel("Motif", new() { Exact = true }).FillAsync("La même.");
        await samira.Button("Fusionner les deux questions").ClickAsync();
        await Expect(samira.Title()).ToHaveTextAsync("La question qui reste au bout du compte");

        await maud.GotoAsync(first + "#reponse-1");
        await Expect(maud.Title()).ToHaveTextAsync("La question qui reste au bout du compte");
        Assert.EndsWith(second + "#reponse-1", maud.Url, StringComparison.Ordinal);
        await Expect(maud.GetByText("Question fusionnée")).ToBeVisibleAsync();
    }

    private static async Task DecideAsync(IPage page, string decision, string why)
    {
        var decide = page.Locator("li", new() { HasText = "Une question que l’on signale" }).GetByRole(AriaRole.Button, new() { Name = "Décider" });
        await Expect(decide).ToBeEnabledAsync();
        await decide.ClickAsync();
        await page.GetByLabel(decision).CheckAsync();
        await page.GetByLabel("Motif").FillAsync(why);
    }
}
