using Communaute.Library;
using Communaute.Web.Features.Library;
using Xunit;

namespace Communaute.UnitTests.Features.Library;

public sealed class ResourceFiltersTests
{
    [Fact]
    public void An_address_says_each_filter_and_nothing_else()
    {
        var filters = ResourceFilters.Of("archivees", theme: 4, kind: 2, audience: null);

        Assert.Equal("ressources?etat=archivees&theme=4&type=2&apres=31", filters.Address(after: 31));
        Assert.Equal("ressources", ResourceFilters.Of(null, null, null, null).Address());
    }

    [Theory]
    [InlineData("nimporte", 99)]
    [InlineData(null, -1)]
    public void An_address_that_makes_no_sense_shows_what_is_published(string? state, int kind)
    {
        var filters = ResourceFilters.Of(state, theme: null, kind, audience: null);

        Assert.Equal((ResourceState.Published, null), (filters.State, filters.Kind));
    }

    [Fact]
    public void A_title_never_leads_to_the_page_that_edits() =>
        Assert.Equal("/ressources/5/modifier-ressource", ResourceWords.Address(5, "Modifier"));
}
