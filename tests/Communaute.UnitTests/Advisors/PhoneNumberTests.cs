using Communaute.Advisors;
using Xunit;

namespace Communaute.UnitTests.Advisors;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0477557272")]
    [InlineData("04 77 55 72 72")]
    [InlineData("04.77.55.72.72")]
    [InlineData("04-77-55-72-72")]
    [InlineData("+33477557272")]
    [InlineData("+33 (0)4 77 55 72 72")]
    [InlineData("0033477557272")]
    [InlineData("477557272")]
    [InlineData("04\u00A077\u00A055\u00A072\u202F72")]
    public void Every_usual_way_of_writing_a_number_gives_the_same_one(string text)
    {
        Assert.True(PhoneNumber.TryParse(text, out var number));
        Assert.Equal("+33477557272", number.Value);
    }

    [Theory]
    [InlineData("0262901234", "+262262901234")]
    [InlineData("0692123456", "+262692123456")]
    [InlineData("0590812345", "+590590812345")]
    [InlineData("+687123456", "+687123456")]
    [InlineData("0639123456", "+262639123456")]
    [InlineData("0639981409", "+33639981409")]
    public void Overseas_numbers_get_their_own_country_code(string text, string expected)
    {
        Assert.True(PhoneNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.Value);
    }

    [Theory]
    [InlineData("3949")]
    [InlineData("04 77 55 72")]
    [InlineData("04 77 55 72 72 72")]
    [InlineData("+33077557272")]
    [InlineData("+441632960961")]
    [InlineData("poste 12")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_not_a_number_we_can_dial(string? text) =>
        Assert.False(PhoneNumber.TryParse(text, out _));

    [Fact]
    public void A_number_is_shown_in_pairs_that_stay_on_one_line()
    {
        Assert.True(PhoneNumber.TryParse("+33477557272", out var number));
        Assert.Equal("04\u00A077\u00A055\u00A072\u00A072", number.National);
    }
}
