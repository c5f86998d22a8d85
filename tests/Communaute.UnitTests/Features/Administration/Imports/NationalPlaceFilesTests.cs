using Communaute.UnitTests.Reference;
using Communaute.Web.Features.Administration.Imports;
using Xunit;

namespace Communaute.UnitTests.Features.Administration.Imports;

public sealed class NationalPlaceFilesTests
{
    [Fact]
    public async Task The_official_example_is_accepted_without_a_remark()
    {
        var file = await PlaceCsv.ReadBytesAsync(SharedData.Read("exemple-valide-v1.0.2.csv"));

        var place = Assert.Single(file.Records);
        Assert.Empty(file.Remarks);
        Assert.Empty(file.IgnoredColumns);
        Assert.Equal(["contact@laquincaillerie.tl", "responsable@laquincaillerie.tl"], place.Emails);
        Assert.Equal(["Aidants Connect", "Conseillers numériques", "La Croix Rouge"], place.NationalSchemes);
        Assert.Equal(["TIERS_LIEUX", "ASSO"], place.Typologies);
    }

    [Fact]
    public async Task The_81_places_of_the_Loire_go_in_and_come_out()
    {
        var file = await PlaceCsv.ReadBytesAsync(SharedData.Read("lieux-loire-v1.0.2.csv"));

        Assert.Equal(81, file.Records.Count());
        Assert.Empty(file.Refusals);
        Assert.Empty(file.Remarks);
    }

    [Fact]
    public async Task The_same_81_places_in_version_0_1_are_converted_alike()
    {
        var current = (await PlaceCsv.ReadBytesAsync(SharedData.Read("lieux-loire-v1.0.2.csv"))).Records.ToList();
        var earlier = await PlaceCsv.ReadBytesAsync(SharedData.Read("lieux-loire-hinaura-v0.1.json"));

        Assert.Empty(earlier.Remarks);
        Assert.Equal(current.Select(Converted), earlier.Records.Select(place => Converted(place with { Id = $"Hinaura_{place.Id}" })));
    }

    private static string Converted(PlaceRecord place) => string.Join(
        '\n',
        place.Id, place.Name, place.Commune, place.PostalCode, place.InseeCode, place.Address, place.Latitude, place.Longitude, place.OpeningHours, place.UpdatedOn,
        string.Join('|', place.Websites), string.Join('|', place.Services), string.Join('|', place.SpecificPublics), string.Join('|', place.SpecificCare),
        string.Join('|', place.Fees), string.Join('|', place.AccompanimentModes));
}
