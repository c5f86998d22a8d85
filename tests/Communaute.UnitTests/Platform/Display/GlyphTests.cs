using System.Reflection;
using System.Text.RegularExpressions;
using Communaute.Web.Platform.Display;
using MudBlazor;
using Xunit;

namespace Communaute.UnitTests.Platform.Display;

public sealed partial class GlyphTests
{
    public static TheoryData<string> Names => [.. typeof(Glyph).GetFields().Select(glyph => glyph.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_glyph_is_drawn_as_the_icon_of_its_name(string name)
    {
        var drawing = (string)typeof(Glyph).GetField(name)!.GetRawConstantValue()!;
        var icon = (string)typeof(Icons.Material.Outlined).GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;

        // A glyph joins an icon's paths: the first is enough to tell a name given to another drawing.
        Assert.Contains(Digits(drawing.Split(" M")[0]), Digits(icon), StringComparison.Ordinal);
        Assert.Matches(PathData(), drawing);
    }

    private static string Digits(string drawing) => string.Concat(drawing.Where(char.IsDigit));

    [GeneratedRegex("^[Mm][MmLlHhVvCcSsQqTtAaZz0-9 .,-]+$")]
    private static partial Regex PathData();
}
