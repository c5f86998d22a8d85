using Communaute.BrowserTests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Communaute.BrowserTests.Accessibility;

/// <summary>Each page on each screen: axe finds nothing, nothing scrolls sideways, nothing is asked of a third party, the console is silent.</summary>
public sealed class EveryPageTests(Community community)
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();

            foreach (var page in SitePages.All)
            {
                foreach (var screen in Screen.All)
                {
                    pages.Add(page.Name, screen.Name);
                }
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_on_every_screen(string name, string screenName)
    {
        var sitePage = SitePages.All.Single(page => page.Name == name);
        var screen = Screen.All.Single(screen => screen.Name == screenName);
        var page = await community.VisitAsync("/icon.svg", sitePage.As, screen);
        var (foreign, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => NoteForeign(request, foreign);
        page.Console += (_, message) => NoteComplaint(message, sitePage, complaints);

        await sitePage.OpenAsync(page);

        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") });
        Assert.True(axe.Violations.Length == 0, string.Join('\n', axe.Violations.Select(Say)));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.Empty(foreign);
        Assert.Empty(complaints);
        await KeepPictureAsync(page, $"{name}-{screenName}");
        await page.Context.CloseAsync();
    }

    private void NoteForeign(IRequest request, List<string> foreign)
    {
        var address = new Uri(request.Url);

        if (address.Scheme is "http" or "https" && address.Authority != community.Address.Authority)
        {
            foreign.Add(request.Url);
        }
    }

    private static void NoteComplaint(IConsoleMessage message, SitePage page, List<string> complaints)
    {
        // A page that does not exist answers 404, and Chromium says so.
        if (message.Type is "error" or "warning" && !(page.IsMissing && message.Text.Contains("404", StringComparison.Ordinal)))
        {
            complaints.Add(message.Text);
        }
    }

    private static string Say(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n" + string.Join('\n', violation.Nodes.Select(node => "   " + node.Html));

    /// <summary>Set SCREENSHOTS to a folder to look at what was checked.</summary>
    private static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
