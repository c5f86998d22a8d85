using AngleSharp.Html.Dom;
using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Forms;
using Xunit;

namespace Communaute.UnitTests.Platform.Forms;

public sealed class LongListTests : ComponentTest
{
    private static readonly LongList List = new([new("42094", "Feurs"), new("7", "\"><img src=x onerror=alert(1)>")]);

    [Fact]
    public void What_is_chosen_stands_first_so_that_the_select_finds_it()
    {
        var options = Options("42094");

        Assert.Equal(["42094", "42094", "7"], options.Select(option => option.Value));
        Assert.Equal("Feurs", options[0].Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("42000")]
    public void Nothing_stands_first_when_nothing_of_the_list_is_chosen(string? chosen) => Assert.Equal(2, Options(chosen).Count);

    [Fact]
    public void A_hostile_name_stays_a_name()
    {
        var hostile = Options(null)[1];

        Assert.Equal("\"><img src=x onerror=alert(1)>", hostile.Text);
        Assert.Empty(hostile.Children);
    }

    private IReadOnlyList<IHtmlOptionElement> Options(string? chosen) =>
        [.. Render(builder =>
        {
            builder.OpenElement(0, "select");
            builder.AddContent(1, List.Options(chosen));
            builder.CloseElement();
        }).FindAll("option").OfType<IHtmlOptionElement>()];
}
