using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Platform.Display;
using Xunit;

namespace Communaute.UnitTests.Platform.Display;

public sealed class PagerTests : ComponentTest
{
    [Fact]
    public void What_follows_is_a_link_that_can_be_opened_without_a_circuit()
    {
        var link = Render<Pager>(parameters => parameters.Add(pager => pager.Next, "questions?apres=41")).Find("a");

        Assert.Equal("questions?apres=41", link.GetAttribute("href"));
        Assert.Equal("Afficher les suivantes", link.TextContent);
    }

    [Fact]
    public void The_end_of_a_list_offers_nothing_more() =>
        Assert.Empty(Render<Pager>(parameters => parameters.Add(pager => pager.Next, null)).Nodes);

    [Fact]
    public void The_end_of_a_list_still_says_how_long_it_was()
    {
        var end = Render<Pager>(parameters => parameters.Add(pager => pager.Next, null).AddChildContent("41 sur 41"));

        Assert.Equal("41 sur 41", end.Find(".pageend").TextContent.Trim());
        Assert.Empty(end.FindAll("a"));
    }
}
