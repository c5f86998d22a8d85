using System.Text.Json;
using Communaute.Advisors;
using Communaute.Taxonomy;
using Communaute.UnitTests.Reference;
using Xunit;

namespace Communaute.UnitTests.Taxonomy;

public sealed class OfficialListsTests
{
    [Fact]
    public void Themes_are_29_in_4_families()
    {
        var sizes = OfficialLists.ThemeFamilies.Select(family => OfficialLists.Themes.Count(theme => theme.Family == family));

        Assert.Equal([9, 8, 5, 7], sizes);
        Assert.Equal(29, OfficialLists.Themes.DistinctBy(theme => LabelKey.Of(theme.Label)).Count());
        Assert.Contains(OfficialLists.Themes, theme => theme.Label == "Emploi & entrepreneuriat");
    }

    [Fact]
    public void Audiences_types_and_licences_are_all_there_once()
    {
        Assert.Equal(10, OfficialLists.Audiences.DistinctBy(audience => LabelKey.Of(audience.Label)).Count());
        Assert.Equal(9, OfficialLists.ResourceTypes.DistinctBy(type => LabelKey.Of(type.Label)).Count());
        Assert.Equal(4, OfficialLists.Licences.DistinctBy(licence => licence.Key).Count());
    }

    [Fact]
    public void Each_resource_type_is_explained() =>
        Assert.All(OfficialLists.ResourceTypes, type => Assert.EndsWith(".", type.Explanation, StringComparison.Ordinal));

    [Fact]
    public void Only_the_absence_of_licence_has_no_page() =>
        Assert.Equal(["NONE"], OfficialLists.Licences.Where(licence => licence.Url is null).Select(licence => licence.Key));

    [Fact]
    public void Keys_are_those_of_the_national_library()
    {
        using var national = JsonDocument.Parse(SharedData.Read("enumerations.json"));
        var library = national.RootElement.GetProperty("les_bases");

        Assert.Equivalent(library.GetProperty("thematiques").EnumerateArray().Select(theme => theme.GetProperty("cle").GetString()), OfficialLists.Themes.Select(theme => theme.Key), strict: true);
        Assert.Equal(Keys(library.GetProperty("beneficiaires")), OfficialLists.Audiences.Select(audience => audience.Key));
        Assert.Equal(Keys(library.GetProperty("types_de_ressource")), OfficialLists.ResourceTypes.Select(type => type.Key));
    }

    [Fact]
    public void The_lists_of_places_are_those_of_the_standard()
    {
        using var national = JsonDocument.Parse(SharedData.Read("enumerations.json"));
        var standard = national.RootElement.GetProperty("standard_lieux_mediation_numerique_v1_0_2");

        AssertSame(standard, "services", PlaceLists.Services);
        AssertSame(standard, "publics_specifiquement_adresses", PlaceLists.SpecificPublics);
        AssertSame(standard, "prise_en_charge_specifique", PlaceLists.SpecificCare);
        AssertSame(standard, "frais_a_charge", PlaceLists.Fees);
        AssertSame(standard, "modalites_acces", PlaceLists.AccessModes);
        AssertSame(standard, "modalites_accompagnement", PlaceLists.AccompanimentModes);
        AssertSame(standard, "itinerance", PlaceLists.Mobilities);
        AssertSame(standard, "dispositif_programmes_nationaux", PlaceLists.NationalSchemes);
        AssertSame(standard, "formations_labels", PlaceLists.Labels);
        Assert.Equal(Keys(standard.GetProperty("typologie")), PlaceTypologies.All.Select(typology => typology.Code));
    }

    private static void AssertSame(JsonElement standard, string list, IReadOnlyList<string> ours) =>
        Assert.Equivalent(standard.GetProperty(list).EnumerateArray().Select(value => value.GetString()), ours, strict: true);

    private static IEnumerable<string> Keys(JsonElement item) => item.EnumerateObject().Select(property => property.Name);
}
