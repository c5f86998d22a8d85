using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Support;

/// <summary>What a person does on our pages, said once.</summary>
internal static partial class Pages
{
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>What one presses to unfold the rest.</summary>
    public static ILocator Fold(this IPage page, string words) => page.Locator("summary", new() { HasText = words });

    public static ILocator Title(this IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public static ILocator Editor(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    /// <summary>Fills in a question, as far as one can before publishing it.</summary>
    public static async Task WriteQuestionAsync(this IPage page, string title, string body, string theme = "Navigation sur Internet")
    {
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        await page.GetByLabel("Votre question en une phrase").FillAsync(title);
        await page.Editor("La situation").FillAsync(body);
        await page.GetByLabel("Thématiques").SelectOptionAsync(new SelectOptionValue { Label = theme });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = theme })).ToBeVisibleAsync();
    }

    /// <summary>Asks a question and gives its address.</summary>
    public static async Task<string> AskAsync(this IPage page, string title, string body)
    {
        await page.GotoAsync("/questions/poser");
        await page.WriteQuestionAsync(title, body);
        await page.Button("Publier la question").ClickAsync();
        await Expect(page).ToHaveURLAsync(QuestionAddress);
        await Expect(page.Title()).ToHaveTextAsync(title);
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Presses Tab until the control of that name has the focus, as somebody without a mouse does.</summary>
    public static async Task TabToAsync(this IPage page, string name)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var reached = await page.EvaluateAsync<string>("() => document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? ''");

            if (reached.Trim().StartsWith(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Tab never reaches « {name} ».");
    }

    /// <summary>Reads the page again until it shows this: what follows from an act may come an instant after it.</summary>
    public static async Task ReloadUntilAsync(this IPage page, ILocator shown)
    {
        for (var readings = 0; readings < 20 && await shown.CountAsync() == 0; readings++)
        {
            await page.ReloadAsync();
        }

        await Expect(shown).ToBeVisibleAsync();
    }

    public static Task SavedAsync(this IPage page) =>
        Expect(page.GetByText("Brouillon enregistré à")).ToBeVisibleAsync();

    [GeneratedRegex("/questions/[0-9]+/[a-z0-9-]+$")]
    private static partial Regex QuestionAddress { get; }
}
