using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Communaute.Web.Shell;
using MudBlazor;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed partial class FrenchMudLocalizerTests
{
    private readonly FrenchMudLocalizer _french = new();

    public static TheoryData<string, string> English => new(
        new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudButton).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(entry => ((string)entry.Key, (string)entry.Value!)));

    [Theory]
    [MemberData(nameof(English))]
    public void Every_word_that_MudBlazor_writes_has_its_French(string key, string english)
    {
        Assert.False(_french[key].ResourceNotFound);

        // A French sentence may say less than the English one, never ask for what is not given.
        Assert.Subset(Placeholders(english), Placeholders(_french[key].Value));
    }

    [Fact]
    public void Figures_take_their_place_in_the_sentence() =>
        Assert.Equal("11 à 20 sur 41", _french["MudDataGridPager_InfoFormat", 11, 20, 41].Value);

    [Fact]
    public void An_unknown_key_is_left_to_MudBlazor() => Assert.True(_french["MudSomething_New"].ResourceNotFound);

    private static HashSet<string> Placeholders(string words) => [.. Placeholder().Matches(words).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
