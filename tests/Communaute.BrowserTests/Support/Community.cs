using Communaute.IntegrationTests.Support;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Communaute.BrowserTests.Support.Community))]

namespace Communaute.BrowserTests.Support;

/// <summary>The demonstration community, served by a process of its own and seen through Chromium.</summary>
public sealed class Community : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("communaute-browser-").FullName;
    private readonly Dictionary<string, string> _sessions = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private IPlaywright _playwright = null!;
    private ServerProcess _server = null!;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address => _server.Address;

    public async ValueTask InitializeAsync()
    {
        // In development alone, the program reads each sheet and script anew and sends them whole.
        _server = await ServerProcess.Launch(_folder, arguments: "--ReloadStaticAssetsAtRuntime=false").AnsweringAsync();
        // A machine that does everything at once is slow, and slowness is not what these tests look for.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
        WriteFailures();
        _oneAtATime.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What went wrong in the program explains what a test missed on a page. Collisions in the database are met and tried again.</summary>
    private void WriteFailures()
    {
        var isFailure = false;

        foreach (var line in _server.Output.Split('\n'))
        {
            isFailure = (line.StartsWith("fail:", StringComparison.Ordinal) && !line.Contains("EntityFrameworkCore", StringComparison.Ordinal)) || (isFailure && line.StartsWith(' '));

            if (isFailure)
            {
                Console.WriteLine(line);
            }
        }
    }

    /// <summary>Opens a page as someone: a browser of their own, at the size and in the theme of a screen.</summary>
    /// <param name="script">Whether the browser runs scripts: without them a page is what the server drew.</param>
    public async Task<IPage> VisitAsync(string path, Someone? who = null, Screen? screen = null, bool script = true)
    {
        var options = await OptionsAsync(who, screen ?? Screen.Large);
        options.JavaScriptEnabled = script;
        var context = await Browser.NewContextAsync(options);
        CloseAfterTestAttribute.Opened(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Signs in once as each person, through the demonstration's own door.</summary>
    private async Task<BrowserNewContextOptions> OptionsAsync(Someone? who, Screen screen) => new()
    {
        BaseURL = Address.ToString(),
        Locale = "fr-FR",
        ViewportSize = new() { Width = screen.Width, Height = screen.Height },
        ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        StorageState = who is null ? null : await SessionAsync(who),
    };

    private async Task<string> SessionAsync(Someone who)
    {
        await _oneAtATime.WaitAsync();

        try
        {
            if (!_sessions.TryGetValue(who.Name, out var session))
            {
                _sessions[who.Name] = session = await EnterAsync(Browser, Address, who);
            }

            return session;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public static async Task<string> EnterAsync(IBrowser browser, Uri address, Someone who)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/connexion");
        await who.EnterAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync(address.ToString());
        var session = await context.StorageStateAsync();
        await CloseAfterTestAttribute.CloseAsync(context);
        return session;
    }
}
