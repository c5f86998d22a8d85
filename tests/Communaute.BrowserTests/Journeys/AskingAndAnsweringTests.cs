using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class AskingAndAnsweringTests(Community community)
{
    [Fact]
    public async Task An_advisor_asks_another_answers_and_the_first_says_it_is_solved()
    {
        var pauline = await community.VisitAsync("/", Someone.Pauline);
        var address = await pauline.AskAsync("Comment imprimer depuis une tablette ?", "La dame a une **tablette** et une imprimante en réseau.");
        await Expect(pauline.Locator(".prose strong")).ToHaveTextAsync("tablette");

        var linda = await community.VisitAsync(address, Someone.Linda, Screen.Phone);
        await linda.Editor("Votre réponse").FillAsync("Avec le service d’impression de la tablette.");
        await linda.Button("Publier la réponse").ClickAsync();
        await Expect(linda.GetByRole(AriaRole.Article, new() { Name = "Réponse de Linda Chavassieux" })).ToBeVisibleAsync();
        await Expect(linda.Editor("Votre réponse")).ToHaveValueAsync("");

        await pauline.ReloadAsync();
        await pauline.Button("Retenir comme solution").ClickAsync();
        await Expect(pauline.GetByText("Solution retenue par Pauline Reymond")).ToBeVisibleAsync();
        await Expect(pauline.Locator(".qhead .state")).ToHaveTextAsync("Résolue");
    }

    [Fact]
    public async Task A_reload_while_typing_loses_nothing_and_a_double_click_publishes_once()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Linda);
        await page.WriteQuestionAsync("Une question écrite en deux fois", "Première moitié.");
        await page.SavedAsync();

        await page.ReloadAsync();
        await Expect(page.GetByLabel("Votre question en une phrase")).ToHaveValueAsync("Une question écrite en deux fois");
        await Expect(page.Editor("La situation")).ToHaveValueAsync("Première moitié.");

        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        await page.Button("Publier la question").DblClickAsync();
        await Expect(page.Title()).ToHaveTextAsync("Une question écrite en deux fois");

        await page.GotoAsync("/questions");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Une question écrite en deux fois" })).ToHaveCountAsync(1);
        await page.GotoAsync("/questions/poser");
        await Expect(page.GetByLabel("Votre question en une phrase")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task An_empty_question_is_told_what_it_lacks_at_each_field()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Pauline);
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();

        await page.Button("Publier la question").ClickAsync();

        await Expect(page.Locator(".errmsg:visible")).Not.ToHaveCountAsync(0);
        await Expect(page.GetByLabel("Votre question en une phrase")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page).ToHaveURLAsync(new Uri(community.Address, "/questions/poser").ToString());
    }

    [Fact]
    public async Task Two_people_who_edit_at_once_both_keep_their_text()
    {
        var pauline = await community.VisitAsync("/", Someone.Pauline);
        var address = await pauline.AskAsync("Un texte à deux mains", "Version de départ.");
        var edit = string.Join('/', address.Split('/').Take(3)) + "/modifier";
        await pauline.GotoAsync(edit);
        await Expect(pauline.Editor("La situation")).ToHaveValueAsync("Version de départ.");
        var nadege = await community.VisitAsync(edit, Someone.Nadege);
        await nadege.Editor("La situation").FillAsync("Version de Nadège.");
        await nadege.Button("Enregistrer").ClickAsync();
        await Expect(nadege.Title()).ToHaveTextAsync("Un texte à deux mains");
        await Expect(nadege.Locator(".article .prose")).ToHaveTextAsync("Version de Nadège.");

        await pauline.Editor("La situation").FillAsync("Version de Pauline.");
        await pauline.Button("Enregistrer").ClickAsync();

        await Expect(pauline.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Nadège Fournel" })).ToBeVisibleAsync();
        await Expect(pauline.GetByLabel("Texte enregistré")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Version de Nadège"));
        await Expect(pauline.Editor("La situation")).ToHaveValueAsync("Version de Pauline.");

        await pauline.Button("Enregistrer").ClickAsync();
        await Expect(pauline.Title()).ToHaveTextAsync("Un texte à deux mains");
        await Expect(pauline.Locator(".article .prose")).ToHaveTextAsync("Version de Pauline.");
    }

    [Fact]
    public async Task A_question_is_asked_with_the_keyboard_alone()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Linda);
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();

        await page.GetByLabel("Votre question en une phrase").FocusAsync();
        await page.Keyboard.TypeAsync("Sans toucher la souris");
        await page.TabToAsync("La situation");
        await page.Keyboard.TypeAsync("Tout au clavier.");
        await page.TabToAsync("Thématiques");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".chips.chosen li")).ToHaveCountAsync(1);
        await page.Editor("La situation").FocusAsync();
        await page.TabToAsync("Publier la question");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Title()).ToHaveTextAsync("Sans toucher la souris");
    }
}
