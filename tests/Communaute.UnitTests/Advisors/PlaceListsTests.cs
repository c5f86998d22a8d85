using Communaute.Advisors;
using Xunit;

namespace Communaute.UnitTests.Advisors;

public sealed class PlaceListsTests
{
    [Fact]
    public void The_closed_lists_of_the_standard_are_complete()
    {
        Assert.Equal(9, PlaceLists.Services.Distinct().Count());
        Assert.Equal(5, PlaceLists.SpecificPublics.Distinct().Count());
        Assert.Equal(7, PlaceLists.SpecificCare.Distinct().Count());
        Assert.Equal(3, PlaceLists.Fees.Distinct().Count());
        Assert.Equal(6, PlaceLists.AccessModes.Distinct().Count());
        Assert.Equal(4, PlaceLists.AccompanimentModes.Distinct().Count());
        Assert.Equal(2, PlaceLists.Mobilities.Distinct().Count());
        Assert.Equal(11, PlaceLists.NationalSchemes.Distinct().Count());
        Assert.Equal(10, PlaceLists.Labels.Distinct().Count());
        Assert.Equal(92, PlaceTypologies.All.DistinctBy(typology => typology.Code).Count());
    }

    [Fact]
    public void What_files_hold_keeps_its_straight_apostrophe() =>
        Assert.Contains("Ce lieu n'accueille pas de public", PlaceLists.AccessModes);

    [Fact]
    public void What_people_read_has_a_typographic_one() =>
        Assert.All(PlaceTypologies.All, typology => Assert.DoesNotContain("'", typology.Label, StringComparison.Ordinal));
}
