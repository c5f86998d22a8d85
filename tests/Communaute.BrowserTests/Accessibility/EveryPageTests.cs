using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Communaute.BrowserTests.Accessibility;

public sealed class ForumPagesTests(Community community) : EveryPageTests(community)
{
    public static TheoryData<string> Pages => Names(SitePages.Forum);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_of_the_forum_is_accessible_on_every_screen(string name) => CheckAsync(SitePages.Forum, name);
}

public sealed class LibraryAndSearchPagesTests(Community community) : EveryPageTests(community)
{
    public static TheoryData<string> Pages => Names(SitePages.LibraryAndSearch);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_of_the_library_or_the_search_is_accessible_on_every_screen(string name) => CheckAsync(SitePages.LibraryAndSearch, name);
}

public sealed class DirectoryAndMinePagesTests(Community community) : EveryPageTests(community)
{
    public static TheoryData<string> Pages => Names(SitePages.DirectoryAndMine);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_of_the_directory_or_of_mine_is_accessible_on_every_screen(string name) => CheckAsync(SitePages.DirectoryAndMine, name);
}

public sealed class CoordinationPagesTests(Community community) : EveryPageTests(community)
{
    public static TheoryData<string> Pages => Names(SitePages.Coordination);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_of_the_coordination_is_accessible_on_every_screen(string name) => CheckAsync(SitePages.Coordination, name);
}

/// <summary>
/// Each page on each screen: axe finds nothing, nothing scrolls sideways, nothing is asked of a third party, the console is
/// silent. A class for each area, since those run side by side.
/// </summary>
public abstract class EveryPageTests(Community community)
{
    /// <summary>When the page scrolls sideways, what stands out of it.</summary>
    private const string TooWide = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
            .filter(element => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".scroll"))
            .map(element => element.outerHTML.slice(0, 120)).slice(0, 8)
        """;

    protected static TheoryData<string> Names(IEnumerable<SitePage> pages) => [.. pages.Select(page => page.Name)];

    protected async Task CheckAsync(IEnumerable<SitePage> pages, string name)
    {
        var sitePage = pages.Single(page => page.Name == name);
        var page = await community.VisitAsync("about:blank", sitePage.As);
        var (foreign, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => NoteForeign(request, foreign);
        page.Console += (_, message) => NoteComplaint(message, sitePage, complaints);

        await sitePage.OpenAsync(page);
        await Assertions.Expect(page.GetByLabel("Page en lecture seule")).ToHaveCountAsync(0);
        await Axe.EnterAsync(page);

        // The server sends one page to every screen: the sheet alone folds it, so it is loaded once.
        foreach (var screen in Screen.All)
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            await CheckAsync(page, screen);
            await KeepPictureAsync(page, $"{name}-{screen.Name}");
        }

        Assert.Empty(foreign);
        Assert.Empty(complaints);
    }

    private static async Task CheckAsync(IPage page, Screen screen)
    {
        var violations = await Axe.ViolationsAsync(page);
        var wide = await page.EvaluateAsync<string[]>(TooWide);

        Assert.True(violations.Length == 0, $"{screen.Name}:\n{string.Join('\n', violations)}");
        Assert.True(wide.Length == 0, $"{screen.Name}: the page scrolls sideways because of\n{string.Join('\n', wide)}");
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

    /// <summary>Set SCREENSHOTS to a folder to look at what was checked.</summary>
    private static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
