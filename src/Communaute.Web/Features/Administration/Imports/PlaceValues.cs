using Communaute.Advisors;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>
/// What a place file may hold in its closed lists, and what the values of versions 0 and 0.1 became, as published with
/// the national library of places (anct-cartographie-nationale/lieux-de-mediation-numerique, 494d4ab).
/// </summary>
internal static class PlaceValues
{
    private const string Procedures = "Aide aux démarches administratives";
    private const string EverydayTools = "Maîtrise des outils numériques du quotidien";
    private const string Understanding = "Compréhension du monde numérique";
    private const string Employment = "Insertion professionnelle via le numérique";
    private const string Access = "Accès internet et matériel informatique";

    public static ClosedList Typologies { get; } = new(
        [.. PlaceTypologies.All.Select(typology => typology.Code)],
        ("PE", "FT"));

    public static ClosedList Mobilities { get; } = new(PlaceLists.Mobilities);

    public static ClosedList Services { get; } = new(
        PlaceLists.Services,
        ("Devenir autonome dans les démarches administratives", Procedures),
        ("Réaliser des démarches administratives avec un accompagnement", Procedures),
        ("Accompagner les démarches de santé", Procedures),
        ("Prendre en main un ordinateur", EverydayTools),
        ("Prendre en main un smartphone ou une tablette", EverydayTools),
        ("Utiliser le numérique au quotidien", EverydayTools),
        ("Approfondir ma culture numérique", Understanding),
        ("Promouvoir la citoyenneté numérique", Understanding),
        ("Favoriser mon insertion professionnelle", Employment),
        ("Créer et développer mon entreprise", Employment),
        ("Accéder à une connexion internet", Access),
        ("Accéder à du matériel", Access),
        ("S'équiper en matériel informatique", "Acquisition de matériel informatique à prix solidaire"),
        ("Créer avec le numérique", "Loisirs et créations numériques"),
        ("Soutenir la parentalité et l'éducation avec le numérique", "Parentalité et éducation avec le numérique"));

    /// <summary>Whom a place receives: one field until version 1, two since.</summary>
    public static ClosedList Publics { get; } = new(
        [.. PlaceLists.SpecificPublics, .. PlaceLists.SpecificCare],
        ("Familles/enfants", "Familles et/ou enfants"),
        ("Jeunes (16-26 ans)", "Jeunes"),
        ("Seniors (+ 65 ans)", "Seniors"),
        ("Uniquement femmes", "Femmes"),
        ("Adultes", null),
        ("Tous publics", null),
        ("Personnes en situation d'illettrisme", "Illettrisme"),
        ("Public langues étrangères", "Langues étrangères (autres)"),
        ("Publics langues étrangères", "Langues étrangères (autres)"));

    public static ClosedList Fees { get; } = new(
        PlaceLists.Fees,
        ("Adhésion", "Payant"),
        ("Accepte le Pass numérique", "Gratuit sous condition"),
        ("Pass numérique", "Gratuit sous condition"));

    /// <summary>Labels of version 0.1 without a successor: they are kept among the other labels.</summary>
    public static IReadOnlyList<string> LabelsWithoutSuccessor { get; } = ["APTIC", "Relais pôle emploi", "French Tech", "Campus connecté"];

    /// <summary>The schemes and labels of a place: one field until version 1, two since.</summary>
    public static ClosedList SchemesAndLabels { get; } = new(
        [.. PlaceLists.NationalSchemes, .. PlaceLists.Labels, .. LabelsWithoutSuccessor],
        ("CNFS", "Conseillers numériques"),
        ("Conseiller numérique", "Conseillers numériques"),
        ("Conseillers numériques France Services", "Conseillers numériques"),
        ("Bibliothèques numériques de référence", "Bibliothèques numérique de référence"),
        ("Grandes écoles du numérique", "Grande école du numérique"),
        ("Point relais CAF", "Point d'accès numérique CAF"),
        ("Point numérique CAF", "Point d'accès numérique CAF"));

    public static ClosedList AccessModes { get; } = new(PlaceLists.AccessModes);

    public static ClosedList AccompanimentModes { get; } = new(
        PlaceLists.AccompanimentModes,
        ("Seul", "En autonomie"),
        ("Dans un atelier", "Dans un atelier collectif"),
        ("Avec de l'aide", "Accompagnement individuel"),
        ("A ma place", "Accompagnement individuel"),
        ("À distance (par téléphone ou en visioconférence)", "À distance"));
}
