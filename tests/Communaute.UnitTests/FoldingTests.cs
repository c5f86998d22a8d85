using Communaute.Members;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Files;
using Xunit;

namespace Communaute.UnitTests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Saint-Étienne", "saint etienne")]
    [InlineData("L’œuvre de Lætitia", "l oeuvre de laetitia")]
    [InlineData("  CESU : perdu ! ", "cesu perdu")]
    [InlineData("💩", "")]
    public void Words_are_reduced_to_what_people_mean_by_them(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uD800")]
    [InlineData("\uDC00")]
    public void What_is_no_character_at_all_stops_nothing(string nothing)
    {
        var text = $"Mot{nothing}de passe 👩‍👧";

        Assert.Equal("mot de passe", Folding.Fold(text));
        Assert.NotEmpty(LabelKey.Of(text));
        Assert.NotEmpty(FileNames.Clean(text + ".pdf"));
        Assert.EndsWith("@EXEMPLE.FR", Member.NormalizeEmail(nothing + "@exemple.fr"), StringComparison.Ordinal);
    }
}
