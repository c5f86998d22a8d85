using Communaute.Web.Platform.Display;
using Xunit;

namespace Communaute.UnitTests.Platform.Display;

public sealed class SortTests
{
    [Fact]
    public void Choosing_the_same_column_again_turns_the_order_round()
    {
        var sort = new Sort("Nom").By("Nom");

        Assert.Equal("descending", sort.AriaFor("Nom"));
        Assert.Equal("ascending", sort.By("Nom").AriaFor("Nom"));
    }

    [Fact]
    public void Another_column_begins_with_its_rising_order()
    {
        var sort = new Sort("Nom", Descending: true).By("Ville");

        Assert.Equal("ascending", sort.AriaFor("Ville"));
        Assert.Null(sort.AriaFor("Nom"));
    }
}
