using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class PersonalDataTests(Community community)
{
    [Fact]
    public async Task A_number_typed_by_mistake_is_masked_with_the_keyboard_alone_and_the_writing_goes_on_where_it_was()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Gaelle);
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        await page.GetByLabel("Votre question en une phrase").FillAsync("Un numéro dans le texte");
        await page.Editor("La situation").FillAsync("");
        await page.Editor("La situation").FocusAsync();
        await page.Keyboard.TypeAsync("Son numéro : 2 56 03 42 187 054 29. Le site");

        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "numéro de sécurité sociale" })).ToContainTextAsync("« 2 56 03 42 … 29 »");
        await page.TabToAsync("Le masquer");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Editor("La situation")).ToHaveValueAsync("Son numéro : [numéro de sécurité sociale masqué]. Le site");
        await Expect(page.Editor("La situation")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" refuse.");
        await page.TabToAsync("Thématiques");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".chips.chosen li")).ToHaveCountAsync(1);
        await page.Editor("La situation").FocusAsync();
        await page.TabToAsync("Publier la question");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Title()).ToHaveTextAsync("Un numéro dans le texte");
        await Expect(page.Locator(".article .prose")).ToHaveTextAsync("Son numéro : [numéro de sécurité sociale masqué]. Le site refuse.");
    }

    [Fact]
    public async Task Undo_takes_a_mask_back_and_a_reason_lets_the_number_through()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Celia);
        await page.WriteQuestionAsync("Le standard de la mairie", "La mairie répond au 04 77 12 34 56, le matin.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Le masquer" }).ClickAsync();
        await Expect(page.Editor("La situation")).ToHaveValueAsync("La mairie répond au [numéro de téléphone masqué], le matin.");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Editor("La situation")).ToHaveValueAsync("La mairie répond au 04 77 12 34 56, le matin.");

        await page.Button("Publier la question").ClickAsync();
        await Expect(page.Locator(".errmsg:visible")).ToContainTextAsync("numéro de téléphone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ce n’est pas personnel" }).ClickAsync();
        await Expect(page.GetByLabel("Pourquoi ?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Standard de la mairie");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".note.sand")).ToHaveCountAsync(0);
        await page.Button("Publier la question").ClickAsync();

        await Expect(page.Title()).ToHaveTextAsync("Le standard de la mairie");
        await Expect(page.Locator(".article .prose")).ToContainTextAsync("04 77 12 34 56");
    }
}
