using Communaute.Web.Features.Administration.Imports;
using Xunit;

namespace Communaute.UnitTests.Features.Administration.Imports;

/// <summary>What versions 0 and 0.1 of the standard wrote, and what people write, becomes v1.0.2.</summary>
public sealed class PlaceFileConversionTests
{
    [Theory]
    [InlineData("Devenir autonome dans les démarches administratives", "Aide aux démarches administratives")]
    [InlineData("Réaliser des démarches administratives avec un accompagnement", "Aide aux démarches administratives")]
    [InlineData("Accompagner les démarches de santé", "Aide aux démarches administratives")]
    [InlineData("Prendre en main un ordinateur", "Maîtrise des outils numériques du quotidien")]
    [InlineData("Prendre en main un smartphone ou une tablette", "Maîtrise des outils numériques du quotidien")]
    [InlineData("Utiliser le numérique au quotidien", "Maîtrise des outils numériques du quotidien")]
    [InlineData("Approfondir ma culture numérique", "Compréhension du monde numérique")]
    [InlineData("Promouvoir la citoyenneté numérique", "Compréhension du monde numérique")]
    [InlineData("Favoriser mon insertion professionnelle", "Insertion professionnelle via le numérique")]
    [InlineData("Créer et développer mon entreprise", "Insertion professionnelle via le numérique")]
    [InlineData("Accéder à une connexion internet", "Accès internet et matériel informatique")]
    [InlineData("Accéder à du matériel", "Accès internet et matériel informatique")]
    [InlineData("S’équiper en matériel informatique", "Acquisition de matériel informatique à prix solidaire")]
    [InlineData("Créer avec le numérique", "Loisirs et créations numériques")]
    [InlineData("Soutenir la parentalité et l'éducation avec le numérique", "Parentalité et éducation avec le numérique")]
    public async Task Each_earlier_service_has_its_successor(string earlier, string current)
    {
        var file = await PlaceCsv.ReadAsync(("services", earlier));

        Assert.Equal([current], Assert.Single(file.Records).Services);
        Assert.Empty(file.Remarks);
    }

    [Fact]
    public async Task Services_that_became_one_are_counted_once()
    {
        var place = await PlaceCsv.ReadPlaceAsync(("services", "Prendre en main un ordinateur;Utiliser le numérique au quotidien;Accéder à du matériel"));

        Assert.Equal(["Maîtrise des outils numériques du quotidien", "Accès internet et matériel informatique"], place.Services);
    }

    [Fact]
    public async Task The_public_received_is_split_between_two_fields()
    {
        var file = await PlaceCsv.ReadAsync((
            "publics_accueillis",
            "Adultes;Familles/enfants;Jeunes (16-26 ans);Seniors (+ 65 ans);Uniquement femmes;Surdité;Déficience visuelle;"
            + "Handicaps mentaux : déficiences limitant les activités d'une personne;Personnes en situation d’illettrisme;Public langues étrangères"));

        var place = Assert.Single(file.Records);
        Assert.Equal(["Familles et/ou enfants", "Jeunes", "Seniors", "Femmes"], place.SpecificPublics);
        Assert.Equal(["Surdité", "Déficience visuelle", "Handicaps mentaux", "Illettrisme", "Langues étrangères (autres)"], place.SpecificCare);
        Assert.Empty(file.Remarks);
    }

    [Fact]
    public async Task National_labels_are_split_between_schemes_labels_and_others()
    {
        var file = await PlaceCsv.ReadAsync(
            ("labels_nationaux", "CNFS;France Services;Grandes écoles du numérique;Point relais CAF;Fabriques de Territoire;APTIC"),
            ("labels_autres", "SudLabs;Nièvre médiation numérique"));

        var place = Assert.Single(file.Records);
        Assert.Equal(["Conseillers numériques", "France Services", "Grande école du numérique", "Point d'accès numérique CAF"], place.NationalSchemes);
        Assert.Equal(["Fabriques de Territoire"], place.Labels);
        Assert.Equal(["SudLabs", "Nièvre médiation numérique", "APTIC"], place.OtherLabels);
        Assert.Empty(file.Remarks);
    }

    [Theory]
    [InlineData("Gratuit : Je peux accéder gratuitement au lieu et à ses services", "Gratuit")]
    [InlineData("Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...)", "Gratuit sous condition")]
    [InlineData("Payant : L'accès au lieu et/ou à ses services est payant", "Payant")]
    [InlineData("Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer", "Payant")]
    [InlineData("Accepte le Pass numérique : Il est possible d'utiliser un Pass numérique pour accéder au lieu", "Gratuit sous condition")]
    public async Task Conditions_of_access_become_fees(string earlier, string current) =>
        Assert.Equal([current], (await PlaceCsv.ReadPlaceAsync(("conditions_acces", earlier))).Fees);

    [Theory]
    [InlineData("Seul : j'ai accès à du matériel et une connexion", "En autonomie")]
    [InlineData("Avec de l'aide : je suis accompagné seul dans l'usage du numérique", "Accompagnement individuel")]
    [InlineData("A ma place : une personne habilitée fait les démarches à ma place", "Accompagnement individuel")]
    [InlineData("Dans un atelier : j'apprends collectivement à utiliser le numérique", "Dans un atelier collectif")]
    [InlineData("À distance (par téléphone ou en visioconférence)", "À distance")]
    public async Task Earlier_ways_of_helping_have_their_successors(string earlier, string current) =>
        Assert.Equal([current], (await PlaceCsv.ReadPlaceAsync(("modalites_accompagnement", earlier))).AccompanimentModes);

    [Theory]
    [InlineData("modalites_acces", "CE LIEU N’ACCUEILLE PAS DE PUBLIC", "Ce lieu n'accueille pas de public")]
    [InlineData("formations_labels", "Étapes numériques(La Poste)", "Étapes numériques (La Poste)")]
    [InlineData("formations_labels", "forme a \"Mon Espace Sante\"", "Formé à « Mon Espace Santé »")]
    [InlineData("typologie", "tiers_lieux", "TIERS_LIEUX")]
    [InlineData("typologie", "PE", "FT")]
    [InlineData("itinerance", "itinerant", "Itinérant")]
    public async Task A_label_is_recognised_however_it_is_typed(string field, string written, string label)
    {
        var place = await PlaceCsv.ReadPlaceAsync((field, written));

        Assert.Equal([label], (IEnumerable<string>)[.. place.AccessModes, .. place.Labels, .. place.Typologies, .. place.Mobilities]);
    }

    [Fact]
    public async Task Earlier_names_of_fields_are_understood()
    {
        var place = await PlaceCsv.ReadPlaceAsync(("courriel", "a@exemple.fr"), ("accessibilite", "https://acceslibre.beta.gouv.fr/app/x/"));

        Assert.Equal(["a@exemple.fr"], place.Emails);
        Assert.Equal("https://acceslibre.beta.gouv.fr/app/x/", place.AccessibilityUrl);
    }

    [Theory]
    [InlineData("www.exemple.fr", new[] { "https://www.exemple.fr" })]
    [InlineData("http://exemple.fr/a;b,c", new[] { "http://exemple.fr/a;b,c" })]
    [InlineData("https://a.fr|https://b.fr", new[] { "https://a.fr", "https://b.fr" })]
    [InlineData("https://a.fr,https://b.fr", new[] { "https://a.fr", "https://b.fr" })]
    [InlineData("https://a.fr; www.b.fr", new[] { "https://a.fr", "https://www.b.fr" })]
    public async Task Web_addresses_are_separated_and_completed(string written, string[] expected) =>
        Assert.Equal(expected, (await PlaceCsv.ReadPlaceAsync(("site_web", written))).Websites);

    [Fact]
    public async Task A_decimal_comma_is_a_decimal_point()
    {
        var place = await PlaceCsv.ReadPlaceAsync(("latitude", "45,607"), ("longitude", "-4,065"));

        Assert.Equal((45.607, -4.065), (place.Latitude, place.Longitude));
    }

    [Theory]
    [InlineData("2024-04-02")]
    [InlineData("02/04/2024")]
    [InlineData("2/4/2024")]
    [InlineData("02-04-2024")]
    [InlineData("2024-04-02T08:30:00.000Z")]
    [InlineData("2024-04-02 08:30:00")]
    public async Task A_date_is_read_as_the_French_and_the_standard_write_it(string written) =>
        Assert.Equal(new DateOnly(2024, 4, 2), (await PlaceCsv.ReadPlaceAsync(("date_maj", written))).UpdatedOn);

    [Fact]
    public async Task A_commune_of_the_Loire_gets_its_official_name_and_code()
    {
        var place = await PlaceCsv.ReadPlaceAsync(("commune", "ST ETIENNE CEDEX 1"), ("code_postal", "42007"));

        Assert.Equal(("Saint-Étienne", "42218"), (place.Commune, place.InseeCode));
    }

    [Fact]
    public async Task A_commune_of_the_same_name_elsewhere_is_left_as_it_is()
    {
        var place = await PlaceCsv.ReadPlaceAsync(("commune", "FIRMINY"), ("code_postal", "43000"));

        Assert.Equal(("FIRMINY", null), (place.Commune, place.InseeCode));
    }

    [Fact]
    public async Task The_code_of_a_merged_commune_becomes_the_current_one() =>
        Assert.Equal("42218", (await PlaceCsv.ReadPlaceAsync(("code_insee", "42190"))).InseeCode);

    [Fact]
    public async Task Invisible_characters_are_removed() =>
        Assert.Equal("Le Lieu", (await PlaceCsv.ReadPlaceAsync(("nom", "\u202ELe\u00A0 \u200BLieu\u0007"))).Name);

    [Fact]
    public async Task Every_field_of_the_standard_is_read()
    {
        var place = await PlaceCsv.ReadPlaceAsync(
            ("complement_adresse", "2e étage"), ("source", "Hinaura"), ("structure_parente", "Ville de Montbrison"),
            ("presentation_resume", "En bref"), ("presentation_detail", "En détail"), ("telephone", "+33477557272"), ("prise_rdv", "https://www.rdv-solidarites.fr/"));

        Assert.Equal(
            ("2e étage", "Hinaura", "Ville de Montbrison", "En bref", "En détail", "+33477557272", "https://www.rdv-solidarites.fr/"),
            (place.AddressComplement, place.Source, place.ParentOrganisation, place.Summary, place.Description, place.Phone?.Value, place.AppointmentUrl));
        Assert.Equal(32, typeof(PlaceRecord).GetProperties().Length);
    }
}
