using Communaute.BrowserTests.Accessibility;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class TrueAnswersTests(Community community)
{
    [Fact]
    public async Task An_answer_is_tried_by_others_solves_the_question_and_becomes_a_resource()
    {
        var bruno = await community.VisitAsync("/questions/poser", Someone.Bruno);
        var address = await bruno.AskAsync("Comment signer un formulaire reçu par courriel ?", "Le formulaire est un PDF.");
        var amandine = await community.VisitAsync(address, Someone.Amandine);
        await amandine.Editor("Votre réponse").FillAsync("Avec l’outil de remplissage du navigateur.");
        await amandine.Button("Publier la réponse").ClickAsync();
        await Expect(amandine.GetByRole(AriaRole.Article, new() { Name = "Réponse de Amandine Vial" })).ToBeVisibleAsync();
        await Expect(amandine.GetByRole(AriaRole.Group, new() { Name = "Votre avis sur" })).ToHaveCountAsync(0);

        var sandrine = await community.VisitAsync(address, Someone.Sandrine, Screen.Phone);
        await CallDangerousByKeyboardAsync(sandrine);
        await Expect(sandrine.Locator(".note.red")).ToContainTextAsync("Signalée comme dangereuse par Sandrine Faverjon");
        await Expect(sandrine.GetByRole(AriaRole.Button, new() { Name = "Dangereux · 1, dont vous" })).ToBeFocusedAsync();
        await sandrine.GetByRole(AriaRole.Button, new() { Name = "Ça marche" }).ClickAsync();
        await Expect(sandrine.Locator(".note.red")).ToHaveCountAsync(0);
        await Expect(sandrine.GetByRole(AriaRole.Button, new() { Name = "Ça marche · 1, dont vous" })).ToHaveAttributeAsync("aria-pressed", "true");
        await CheckAsync(sandrine);

        await bruno.GotoAsync(string.Join('/', address.Split('/').Take(3)) + "/resolue");
        await Expect(bruno.Button("Pas encore")).ToBeEnabledAsync();
        await CheckAsync(bruno);
        await bruno.GetByRole(AriaRole.Button, new() { Name = "C’est celle-ci : la réponse de Amandine Vial" }).ClickAsync();
        await Expect(bruno.Locator(".qhead .state")).ToHaveTextAsync("Résolue");
        await Expect(bruno.Locator(".answer.solution .marks")).ToContainTextAsync("Vérifiée le");

        var nadege = await community.VisitAsync(address, Someone.Nadege);
        await nadege.Button("En faire une ressource").ClickAsync();
        await Expect(nadege.GetByRole(AriaRole.Textbox, new() { Name = "Titre", Exact = true })).ToHaveValueAsync("Comment signer un formulaire reçu par courriel ?");
        await Expect(nadege.Locator("#champ-Body")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Bruno Teyssier et les réponses de Amandine Vial"));
        await nadege.Button("Publier").ClickAsync();
        await Expect(nadege.GetByText("Tirée de la question")).ToBeVisibleAsync();

        await bruno.ReloadAsync();
        await Expect(bruno.Locator(".article .note.green a")).ToHaveTextAsync("Comment signer un formulaire reçu par courriel ?");
    }

    /// <summary>Without a reason it is refused, at its field.</summary>
    private static async Task CallDangerousByKeyboardAsync(IPage page)
    {
        var dangerous = page.GetByRole(AriaRole.Button, new() { Name = "Dangereux" });
        await Expect(dangerous).ToBeEnabledAsync();
        await dangerous.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Button("Signaler comme dangereuse").ClickAsync();
        await Expect(page.Locator(".answer .errmsg")).ToContainTextAsync("Dites ce qui est dangereux");
        await page.Editor("Ce qui est dangereux").FillAsync("L’outil proposé garde une copie.");
        await page.Button("Signaler comme dangereuse").ClickAsync();
    }

    private static async Task CheckAsync(IPage page)
    {
        await Axe.EnterAsync(page);
        Assert.Empty(await Axe.ViolationsAsync(page));
    }
}
