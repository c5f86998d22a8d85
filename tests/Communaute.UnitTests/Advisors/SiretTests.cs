using Communaute.Advisors;
using Xunit;

namespace Communaute.UnitTests.Advisors;

public sealed class SiretTests
{
    [Theory]
    [InlineData("73282932000074")]
    [InlineData("732 829 320 00074")]
    [InlineData("732.829.320.00074")]
    public void A_number_whose_key_is_right_is_a_siret(string text)
    {
        Assert.True(Siret.TryParse(text, out var siret));
        Assert.Equal("73282932000074", siret.Value);
        Assert.Equal("732829320", siret.Siren);
    }

    [Theory]
    [InlineData("73282932000075")]
    [InlineData("7328293200007")]
    [InlineData("732829320000744")]
    [InlineData("7328293200007A")]
    [InlineData("W423001234")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_not(string? text) =>
        Assert.False(Siret.TryParse(text, out _));

    [Fact]
    public void Fourteen_zeros_mean_unknown_and_are_not_a_siret() =>
        Assert.False(Siret.TryParse("00000000000000", out _));

    [Theory]
    [InlineData("35600000000048", true)]
    [InlineData("35600000000001", true)]
    [InlineData("35600000049837", true)]
    [InlineData("35600000000002", false)]
    public void Branches_of_La_Poste_follow_their_own_rule(string text, bool isValid) =>
        Assert.Equal(isValid, Siret.TryParse(text, out _));
}
