namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The fields of the standard v1.0.2, with their full titles and their names in versions 0 and 0.1.</summary>
internal static class PlaceColumns
{
    public const string Id = "id";
    public const string Pivot = "pivot";
    public const string Name = "nom";
    public const string Commune = "commune";
    public const string PostalCode = "code_postal";
    public const string InseeCode = "code_insee";
    public const string Address = "adresse";
    public const string AddressComplement = "complement_adresse";
    public const string Latitude = "latitude";
    public const string Longitude = "longitude";
    public const string Typologies = "typologie";
    public const string Phone = "telephone";
    public const string Emails = "courriels";
    public const string Websites = "site_web";
    public const string OpeningHours = "horaires";
    public const string Summary = "presentation_resume";
    public const string Description = "presentation_detail";
    public const string Source = "source";
    public const string Mobilities = "itinerance";
    public const string ParentOrganisation = "structure_parente";
    public const string UpdatedOn = "date_maj";
    public const string Services = "services";
    public const string SpecificPublics = "publics_specifiquement_adresses";
    public const string SpecificCare = "prise_en_charge_specifique";
    public const string Fees = "frais_a_charge";
    public const string NationalSchemes = "dispositif_programmes_nationaux";
    public const string Labels = "formations_labels";
    public const string OtherLabels = "autres_formations_labels";
    public const string AccessModes = "modalites_acces";
    public const string AccompanimentModes = "modalites_accompagnement";
    public const string AccessibilityUrl = "fiche_acces_libre";
    public const string AppointmentUrl = "prise_rdv";

    // Version 1 split these two between several fields.
    public const string EarlierPublics = "publics_accueillis";
    public const string EarlierLabels = "labels_nationaux";

    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        Compulsory(Id, "identifiant", "Identifiant unique local du lieu"),
        Compulsory(Pivot, "siret", "SIRET ou RNA", "SIRET ou RNA ou RIDET"),
        Compulsory(Name),
        Compulsory(Commune, "ville"),
        Compulsory(PostalCode),
        Optional(InseeCode, "Code officiel géographique"),
        Compulsory(Address),
        Optional(AddressComplement, "Complément d'adresse"),
        Optional(Latitude, "lat"),
        Optional(Longitude, "lon", "lng"),
        Optional(Typologies, "typologies"),
        Optional(Phone, "Numéro de téléphone"),
        Optional(Emails, "courriel", "email", "e-mail"),
        Optional(Websites, "sites_web"),
        Optional(OpeningHours),
        Optional(Summary),
        Optional(Description, "présentation détaillée"),
        Optional(Source, "Structure collectant la donnée"),
        Optional(Mobilities),
        Optional(ParentOrganisation),
        Compulsory(UpdatedOn, "Date de mise à jour"),
        Optional(Services),
        Optional(SpecificPublics),
        Optional(SpecificCare),
        Optional(Fees, "conditions_acces", "Conditions d'accès"),
        Optional(NationalSchemes, "Dispositifs et programmes nationaux"),
        Optional(Labels, "Formations et labels"),
        Optional(OtherLabels, "Autres formations et labels", "labels_autres", "Autres labels"),
        Optional(AccessModes, "Modalités d'accès"),
        Optional(AccompanimentModes, "Modalités d'accompagnement"),
        Optional(AccessibilityUrl, "Fiche Accès libre", "accessibilite", "Accessibilité / accueil handicap"),
        Optional(AppointmentUrl, "Prise de rdv"),
        Optional(EarlierPublics),
        Optional(EarlierLabels),
    ];

    private static ImportColumn Compulsory(string name, params string[] otherTitles) => new(name, IsCompulsory: true, otherTitles);

    private static ImportColumn Optional(string name, params string[] otherTitles) => new(name, IsCompulsory: false, otherTitles);
}
