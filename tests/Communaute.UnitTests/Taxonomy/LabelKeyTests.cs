using Communaute.Taxonomy;
using Xunit;

namespace Communaute.UnitTests.Taxonomy;

public sealed class LabelKeyTests
{
    [Theory]
    [InlineData("Code postal", "code_postal")]
    [InlineData("Étapes numériques (La Poste)", "etapes numeriques(la poste)")]
    [InlineData("Ce lieu n'accueille pas de public", "Ce lieu n’accueille pas de public")]
    [InlineData("Cœur", "COEUR")]
    [InlineData("É", "E\u0301")]
    public void Labels_that_differ_only_in_form_have_the_same_key(string label, string other) =>
        Assert.Equal(LabelKey.Of(label), LabelKey.Of(other));

    [Fact]
    public void Labels_that_differ_in_a_letter_or_a_digit_do_not()
    {
        Assert.NotEqual(LabelKey.Of("CCP1"), LabelKey.Of("CCP2"));
        Assert.NotEqual(LabelKey.Of("Seniors"), LabelKey.Of("Senior"));
    }
}
