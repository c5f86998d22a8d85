using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class FindingQuestionsTests(Community community)
{
    [Fact]
    public async Task Filters_add_up_are_kept_under_a_name_and_are_taken_off_one_by_one()
    {
        var page = await community.VisitAsync("/questions", Someone.Elif);
        var facets = page.Locator(".facets.panel");

        await facets.GetByRole(AriaRole.Link, new() { Name = "Maîtrise des outils numériques" }).ClickAsync();
        await Expect(page.Locator(".chips.filters .chip")).ToHaveCountAsync(1);
        await facets.GetByText("Plus de filtres").PressAsync("Enter");
        await facets.GetByRole(AriaRole.Link, new() { Name = "Trois derniers mois" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/questions\?theme=\d+&periode=3-mois$"));
        await Expect(page.Locator(".chips.filters .chip")).ToHaveCountAsync(2);

        await page.GetByText("Enregistrer ce filtre").PressAsync("Enter");
        await page.GetByLabel("Nom du filtre").FillAsync("Outils, ces temps-ci");
        await page.Keyboard.PressAsync("Enter");
        await Expect(facets.GetByRole(AriaRole.Link, new() { Name = "Outils, ces temps-ci" })).ToBeVisibleAsync();

        await page.Locator(".chips.filters .chip", new() { HasText = "Trois derniers mois" }).ClickAsync();
        await Expect(page.Locator(".chips.filters .chip")).ToHaveCountAsync(1);
        await facets.GetByRole(AriaRole.Link, new() { Name = "Outils, ces temps-ci" }).ClickAsync();
        await Expect(page.Locator(".chips.filters .chip")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tout effacer" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/questions$"));

        await page.GotoAsync("/mes-filtres");
        await page.Button("Renommer Outils, ces temps-ci").ClickAsync();
        await page.GetByLabel("Nom du filtre").FillAsync("Outils récents");
        await page.Button("Enregistrer").ClickAsync();
        await page.Button("Supprimer Outils récents").ClickAsync();
        await Expect(page.GetByText("Aucun filtre enregistré")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_and_without_a_script_filters_fold_and_dates_are_sent_by_a_form()
    {
        var page = await community.VisitAsync("/questions?qui=moi&theme=abc", Someone.Elif, Screen.Phone, script: false);

        await Expect(page.GetByText("Ce filtre n’est pas reconnu")).ToContainTextAsync("thématique «\u00a0abc\u00a0»");
        await page.GetByText("Filtrer", new() { Exact = true }).ClickAsync();
        var facets = page.Locator(".narrow-filters");
        await facets.GetByLabel("Du", new() { Exact = true }).FillAsync("2020-01-01");
        await facets.GetByText("Filtrer par dates").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?qui=moi&du=2020-01-01&au=$"));
        await Expect(page.Locator(".chips.filters .chip").Nth(1)).ToContainTextAsync("Depuis le 1er\u00a0janvier\u00a02020");
    }

    [Fact]
    public async Task What_a_text_seems_to_need_is_offered_and_chosen_without_losing_ones_place()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Samuel);
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        await page.GetByLabel("Votre question en une phrase").FillAsync("Le CESU refuse le code reçu par courrier");

        var offer = page.Locator(".suggested button", new() { HasText = "cesu" }).First;
        await Expect(offer).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(page.GetByLabel("Votre question en une phrase")).ToBeFocusedAsync();
        await offer.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(offer).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(offer).ToBeFocusedAsync();
        await Expect(page.Locator(".chips.chosen .chip", new() { HasText = "cesu" })).ToBeVisibleAsync();
        await page.SavedAsync();
    }

    [Fact]
    public async Task A_coordinator_gives_a_tag_another_word_and_the_word_finds_its_questions()
    {
        var page = await community.VisitAsync("/coordination/etiquettes?nom=cesu", Someone.Nadege);
        await page.Button("Ajouter un synonyme\u00a0: cesu").ClickAsync();
        await page.GetByLabel("Synonyme", new() { Exact = true }).FillAsync("Chèque emploi service universel");
        await page.Button("Ajouter ce synonyme").ClickAsync();
        await Expect(page.Locator("main [role=status]").First).ToContainTextAsync("mène maintenant à");

        await page.GotoAsync("/questions?etiquette=cheque+emploi+service+universel");
        await Expect(page.Locator(".rows h3").First).ToBeVisibleAsync();
    }
}
