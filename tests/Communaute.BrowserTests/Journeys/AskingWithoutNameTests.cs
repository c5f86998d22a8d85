using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class AskingWithoutNameTests(Community community)
{
    [Fact]
    public async Task A_template_that_arrives_while_one_types_gives_way()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Yves);
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();

        await page.Editor("La situation").EvaluateAsync("""
            area => {
              area.value = "Tapé sur une ligne lente.";
              area.dispatchEvent(new Event("input", { bubbles: true }));
              area.value = "Un modèle venu du serveur.";
            }
            """);

        await page.SavedAsync();
        await Expect(page.Editor("La situation")).ToHaveValueAsync("Tapé sur une ligne lente.");
        await page.ReloadAsync();
        await Expect(page.Editor("La situation")).ToHaveValueAsync("Tapé sur une ligne lente.");
    }

    [Fact]
    public async Task A_kind_gives_its_template_another_loses_no_text_and_the_question_bears_no_name()
    {
        var karim = await community.VisitAsync("/questions/poser", Someone.Karim);
        await Expect(karim.Button("Publier la question")).ToBeEnabledAsync();
        var text = karim.Editor("La situation");
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Ce que la personne veut faire"));

        // With the arrows, as a group of choices is used without a mouse.
        await karim.GetByLabel("Démarche d’un usager").FocusAsync();
        await karim.Keyboard.PressAsync("ArrowDown");
        await Expect(karim.GetByLabel("Matériel")).ToBeCheckedAsync();
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("L’appareil et son système"));

        await text.FillAsync("L’imprimante de la médiathèque ne répond plus.");
        await karim.GetByLabel("Matériel").FocusAsync();
        await karim.Keyboard.PressAsync("ArrowDown");
        await Expect(karim.GetByLabel("Atelier")).ToBeCheckedAsync();
        await Expect(karim.Button("Ajouter le modèle à la suite")).ToBeVisibleAsync();
        await Expect(text).ToHaveValueAsync("L’imprimante de la médiathèque ne répond plus.");
        await karim.Button("Ajouter le modèle à la suite").PressAsync("Enter");
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^L’imprimante de la médiathèque ne répond plus\.\n\n\*\*Le public"));

        await karim.GetByLabel("Votre question en une phrase").FillAsync("Une question que je préfère poser sans mon nom");
        await karim.GetByLabel("Thématiques").SelectOptionAsync(new SelectOptionValue { Label = "Navigation sur Internet" });
        await karim.GetByLabel("Poser sans mon nom").FocusAsync();
        await karim.Keyboard.PressAsync("Space");
        await karim.SavedAsync();
        await karim.ReloadAsync();
        await Expect(karim.GetByLabel("Atelier")).ToBeCheckedAsync();
        await Expect(karim.GetByLabel("Poser sans mon nom")).ToBeCheckedAsync();

        await Expect(karim.Button("Publier la question")).ToBeEnabledAsync();
        await karim.Button("Publier la question").PressAsync("Enter");
        await Expect(karim.Title()).ToHaveTextAsync("Une question que je préfère poser sans mon nom");
        await Expect(karim.Locator(".article .byline .name")).ToHaveTextAsync("Vous, sans votre nom");

        var linda = await community.VisitAsync(new Uri(karim.Url).AbsolutePath, Someone.Linda);
        await Expect(linda.Locator(".article .byline .name")).ToHaveTextAsync("Question posée sans nom");
        await Expect(linda.Locator("main")).Not.ToContainTextAsync("Karim");
        await linda.GotoAsync("/questions?genre=3");
        await Expect(linda.Locator(".rows li", new() { HasText = "sans mon nom" })).ToContainTextAsync("Sans nom");
    }
}
