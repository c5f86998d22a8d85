namespace Communaute.BrowserTests.Support;

/// <summary>The browser that is on this machine: tests/run installs one where there is none.</summary>
internal static class Chromium
{
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public static string Path => Candidates.FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("No Chromium here: run the tests with tests/run, or set CHROMIUM.");

    private static IEnumerable<string> Candidates =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.OfType<string>();
}
