using Communaute.Web.Shell;
using Xunit;

namespace Communaute.UnitTests.Shell;

public sealed class OpenCircuitsTests
{
    private readonly OpenCircuits _circuits = new(perMember: 2, inAll: 3);

    [Fact]
    public void A_member_has_only_so_many_pages_open_and_the_others_still_enter()
    {
        Assert.True(_circuits.TryEnter("7"));
        Assert.True(_circuits.TryEnter("7"));

        Assert.False(_circuits.TryEnter("7"));
        Assert.Contains("Vous avez déjà 2 pages ouvertes", _circuits.Refusal("7"), StringComparison.Ordinal);
        Assert.True(_circuits.TryEnter("8"));
    }

    [Fact]
    public void A_full_server_refuses_whoever_comes_next_and_says_so()
    {
        Assert.True(_circuits.TryEnter("7"));
        Assert.True(_circuits.TryEnter("8"));
        Assert.True(_circuits.TryEnter("9"));

        Assert.False(_circuits.TryEnter("10"));
        Assert.Contains("trop de monde", _circuits.Refusal("10"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_page_gives_its_place_back()
    {
        _circuits.TryEnter("7");
        _circuits.TryEnter("7");

        _circuits.Leave("7");

        Assert.Null(_circuits.Refusal("7"));
        Assert.True(_circuits.TryEnter("7"));
    }

    [Fact]
    public void The_longest_text_fits_in_one_message_even_all_in_characters_of_three_bytes_and_sent_twice() =>
        Assert.True(CircuitLimits.LongestMessage > System.Text.Encoding.UTF8.GetByteCount(new string('€', 60_000)) * 2);
}
