using System.Text.RegularExpressions;
using Bunit;
using Communaute.UnitTests.Support;
using MudBlazor;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed partial class MudSheetTests : ComponentTest
{
    [Fact]
    public void The_sheet_says_every_variable_that_MudBlazor_would_write_in_each_page()
    {
        var written = Render<MudThemeProvider>().Markup;
        var sheet = File.ReadAllText(Path.Combine(WebRoot(), "mud.css"));

        Assert.Empty(Variables(written).Except(Variables(sheet)));
    }

    private static IEnumerable<string> Variables(string css) => Declaration().Matches(css).Select(match => match.Groups[1].Value).Distinct();

    private static string WebRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "Communaute.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the solution.");
        }

        return Path.Combine(folder.FullName, "src", "Communaute.Web", "wwwroot");
    }

    [GeneratedRegex(@"(--mud-[\w-]+)\s*:")]
    private static partial Regex Declaration();
}
