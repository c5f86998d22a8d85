using Communaute.Web.Features.Administration.Imports;
using Xunit;

namespace Communaute.UnitTests.Features.Administration.Imports;

/// <summary>A value that is not compulsory never costs the place: it is set aside and said.</summary>
public sealed class PlaceFileRemarkTests
{
    [Theory]
    [InlineData("code_insee", "4214")]
    [InlineData("typologie", "CASERNE")]
    [InlineData("telephone", "3949")]
    [InlineData("courriels", "contact arobase exemple.fr")]
    [InlineData("site_web", "javascript:alert(1)")]
    [InlineData("site_web", "ftp://exemple.fr")]
    [InlineData("services", "Réparation de vélos")]
    [InlineData("publics_specifiquement_adresses", "Martiens")]
    [InlineData("prise_en_charge_specifique", "Handicaps psychiques")]
    [InlineData("frais_a_charge", "À la tête du client")]
    [InlineData("dispositif_programmes_nationaux", "Programme Apollo")]
    [InlineData("formations_labels", "Label rouge")]
    [InlineData("modalites_acces", "Sonner deux fois")]
    [InlineData("modalites_accompagnement", "Par télépathie")]
    [InlineData("itinerance", "Parfois")]
    [InlineData("fiche_acces_libre", "oui")]
    [InlineData("prise_rdv", "au guichet")]
    public async Task A_value_that_cannot_be_understood_is_set_aside_and_said(string field, string value)
    {
        var file = await PlaceCsv.ReadAsync((field, value));

        Assert.Single(file.Records);
        Assert.All(file.Remarks, remark => Assert.Equal((2, field), (remark.Line, remark.Field)));
        Assert.NotEmpty(file.Remarks);
        Assert.Null(Shown(file.Records.Single(), field));
    }

    [Fact]
    public async Task The_other_values_of_a_list_are_kept()
    {
        var file = await PlaceCsv.ReadAsync(("frais_a_charge", "Gratuit|Troc|Payant"), ("courriels", "a@exemple.fr|b"));

        var place = Assert.Single(file.Records);
        Assert.Equal(["Gratuit", "Payant"], place.Fees);
        Assert.Equal(["a@exemple.fr"], place.Emails);
        Assert.Equal(["b", "Troc"], file.Remarks.Select(remark => remark.Value));
    }

    [Theory]
    [InlineData("91", "4,07")]
    [InlineData("46,03", "181")]
    [InlineData("NaN", "4.07")]
    [InlineData("46.03", "est")]
    [InlineData("46.03", "")]
    [InlineData("", "4.07")]
    public async Task A_position_that_is_not_whole_is_set_aside(string latitude, string longitude)
    {
        var file = await PlaceCsv.ReadAsync(("latitude", latitude), ("longitude", longitude));

        var place = Assert.Single(file.Records);
        Assert.Equal((null, null), (place.Latitude, place.Longitude));
        Assert.Single(file.Remarks);
    }

    [Fact]
    public async Task Zero_and_zero_mean_that_nobody_located_the_place()
    {
        var file = await PlaceCsv.ReadAsync(("latitude", "0"), ("longitude", "0"));

        Assert.Null(Assert.Single(file.Records).Latitude);
        Assert.Empty(file.Remarks);
    }

    [Fact]
    public async Task A_siret_with_a_wrong_key_is_kept_and_said()
    {
        var file = await PlaceCsv.ReadAsync(("pivot", "73282932000075"));

        Assert.Equal("73282932000075", Assert.Single(file.Records).Pivot);
        Assert.Equal("pivot", Assert.Single(file.Remarks).Field);
    }

    [Fact]
    public async Task A_summary_that_is_too_long_becomes_the_description()
    {
        var summary = new string('a', PlaceRecord.MaxSummaryLength + 1);

        var place = await PlaceCsv.ReadPlaceAsync(("presentation_resume", summary));
        var described = await PlaceCsv.ReadPlaceAsync(("presentation_resume", summary), ("presentation_detail", "Déjà dit"));

        Assert.Equal((null, summary), (place.Summary, place.Description));
        Assert.Equal((null, "Déjà dit"), (described.Summary, described.Description));
    }

    [Fact]
    public async Task A_cell_of_more_than_10_000_characters_is_set_aside_and_shown_short()
    {
        var fits = await PlaceCsv.ReadAsync(("presentation_detail", new string('a', 10_000)));
        var file = await PlaceCsv.ReadAsync(("presentation_detail", new string('a', 10_001)));

        Assert.NotNull(Assert.Single(fits.Records).Description);
        Assert.Null(Assert.Single(file.Records).Description);
        Assert.InRange(Assert.Single(file.Remarks).Value.Length, 1, 201);
    }

    [Fact]
    public async Task Of_several_telephone_numbers_the_first_valid_one_is_kept_and_it_is_said()
    {
        var file = await PlaceCsv.ReadAsync(("telephone", "3949; 06 12 34 56 78; 04 77 55 72 72"));

        Assert.Equal("+33612345678", Assert.Single(file.Records).Phone?.Value);
        Assert.Equal("telephone", Assert.Single(file.Remarks).Field);
    }

    private static object? Shown(PlaceRecord place, string field)
    {
        object? value = field switch
        {
            "code_insee" => place.InseeCode == "42147" ? null : place.InseeCode,
            "typologie" => place.Typologies,
            "telephone" => place.Phone,
            "courriels" => place.Emails,
            "site_web" => place.Websites,
            "services" => place.Services,
            "publics_specifiquement_adresses" => place.SpecificPublics,
            "prise_en_charge_specifique" => place.SpecificCare,
            "frais_a_charge" => place.Fees,
            "dispositif_programmes_nationaux" => place.NationalSchemes,
            "formations_labels" => place.Labels,
            "modalites_acces" => place.AccessModes,
            "modalites_accompagnement" => place.AccompanimentModes,
            "itinerance" => place.Mobilities,
            "fiche_acces_libre" => place.AccessibilityUrl,
            "prise_rdv" => place.AppointmentUrl,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
        };
        return value is IReadOnlyList<string> { Count: 0 } ? null : value;
    }
}
