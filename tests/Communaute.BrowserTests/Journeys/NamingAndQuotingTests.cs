using System.Text.RegularExpressions;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

/// <summary>Names completed after @, titles after #, and the words of others, in an answer.</summary>
public sealed class NamingAndQuotingTests(Community community)
{
    private const string Sheet = "Votre réponse";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_member_and_a_question_are_named_with_the_keyboard_or_a_finger(bool onPhone)
    {
        var page = await community.VisitAsync("/", onPhone ? Someone.Coralie : Someone.PierreYves, onPhone ? Screen.Phone : Screen.Large);
        await page.GotoAsync(await UnansweredAsync(page));
        var editor = page.Editor(Sheet);
        await Expect(page.Button("Gras")).ToBeEnabledAsync();

        await editor.PressSequentiallyAsync("Demande à @chavass");
        var linda = page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^Linda Chavassieux") });
        await Expect(linda).ToBeVisibleAsync();
        await Expect(linda).ToHaveAttributeAsync("aria-selected", "true");
        await (onPhone ? linda.ClickAsync() : page.Keyboard.PressAsync("Enter"));
        await Expect(editor).ToHaveValueAsync(new Regex(@"^Demande à \[@Linda Chavassieux\]\(membre:\d+\) $"));

        await editor.PressSequentiallyAsync("ou lis #compte");
        var title = page.GetByRole(AriaRole.Option).First;
        await Expect(title).ToBeVisibleAsync();
        var words = await title.Locator("b").InnerTextAsync();
        await ChooseAsync(page, title, onPhone);
        await Expect(editor).ToHaveValueAsync(new Regex(@"\[(question|ressource) \d+\]\(/(questions|ressources)/\d+\) $"));

        await page.Button("Voir l’aperçu").ClickAsync();
        await Expect(page.Locator("[aria-label=Aperçu] a.mention")).ToHaveTextAsync("@Linda Chavassieux");
        await Expect(page.Locator("[aria-label=Aperçu] a.ref")).ToHaveTextAsync(words);
        await editor.PressSequentiallyAsync("@chavass");
        await Expect(linda).ToBeVisibleAsync();
        await editor.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await editor.PressAsync("Enter");
        await Expect(editor).ToHaveValueAsync(new Regex("@chavass\n$"));
    }

    [Fact]
    public async Task The_words_of_others_are_quoted_around_what_is_typed_and_an_address_of_ours_becomes_its_title()
    {
        var page = await community.VisitAsync("/questions?etat=resolues", Someone.Jeanne);
        await page.GotoAsync("/" + await page.Locator(".rows h3 a").First.GetAttributeAsync("href"));
        var editor = page.Editor(Sheet);
        await Expect(page.Button("Gras")).ToBeEnabledAsync();
        await editor.FillAsync("Mon avis.");
        var answer = page.Locator("article.answer").First;
        var author = await answer.Locator(".byline .name").First.InnerTextAsync();

        await answer.Locator(".prose p").First.EvaluateAsync("paragraph => getSelection().selectAllChildren(paragraph)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Citer", Exact = true }).ClickAsync();

        await Expect(editor).ToHaveValueAsync(new Regex($@"^Mon avis\.\n\n> [\s\S]+\n>\n> — {author}, \[dans sa réponse\]\(/questions/\d+#reponse-\d+\)\n\n$"));
        await page.Button("Citer la question").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(editor).ToHaveValueAsync(new Regex(@"\[dans la question\]\(/questions/\d+\)\n\n$"));

        await editor.FillAsync("");
        await editor.EvaluateAsync("""
            area => {
              const data = new DataTransfer();
              data.setData("text/plain", `${location.href}#reponse-1`);
              area.focus();
              area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(editor).ToHaveValueAsync(new Regex(@"^\[question \d+\]\(/questions/\d+#reponse-1\)$"));
        await page.Button("Voir l’aperçu").ClickAsync();
        await Expect(page.Locator("[aria-label=Aperçu] a.ref")).ToHaveTextAsync(await page.Title().InnerTextAsync());
    }

    private static async Task<string> UnansweredAsync(IPage page)
    {
        await page.GotoAsync("/questions?etat=sans-reponse");
        return "/" + await page.Locator(".rows h3 a").First.GetAttributeAsync("href");
    }

    private static async Task ChooseAsync(IPage page, ILocator option, bool onPhone)
    {
        if (onPhone)
        {
            await option.ClickAsync();
            return;
        }

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
    }
}
