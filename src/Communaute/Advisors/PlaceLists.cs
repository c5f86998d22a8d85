namespace Communaute.Advisors;

/// <summary>
/// The closed lists of the national standard of places of digital mediation, v1.0.2.
/// They are the exact strings of the files, straight apostrophe included: a typographic one makes a file invalid.
/// </summary>
public static class PlaceLists
{
    public static IReadOnlyList<string> Services { get; } =
    [
        "Aide aux démarches administratives",
        "Maîtrise des outils numériques du quotidien",
        "Insertion professionnelle via le numérique",
        "Utilisation sécurisée du numérique",
        "Parentalité et éducation avec le numérique",
        "Loisirs et créations numériques",
        "Compréhension du monde numérique",
        "Accès internet et matériel informatique",
        "Acquisition de matériel informatique à prix solidaire",
    ];

    /// <summary>publics_specifiquement_adresses: whom the place addresses in particular.</summary>
    public static IReadOnlyList<string> SpecificPublics { get; } =
    [
        "Jeunes",
        "Étudiants",
        "Familles et/ou enfants",
        "Seniors",
        "Femmes",
    ];

    /// <summary>prise_en_charge_specifique: the needs the place knows how to support.</summary>
    public static IReadOnlyList<string> SpecificCare { get; } =
    [
        "Surdité",
        "Handicaps moteurs",
        "Handicaps mentaux",
        "Illettrisme",
        "Langues étrangères (anglais)",
        "Langues étrangères (autres)",
        "Déficience visuelle",
    ];

    /// <summary>frais_a_charge</summary>
    public static IReadOnlyList<string> Fees { get; } =
    [
        "Gratuit",
        "Gratuit sous condition",
        "Payant",
    ];

    /// <summary>modalites_acces: how to come to the place.</summary>
    public static IReadOnlyList<string> AccessModes { get; } =
    [
        "Se présenter",
        "Téléphoner",
        "Contacter par mail",
        "Envoyer un mail avec une fiche de prescription",
        "Prendre un RDV en ligne",
        "Ce lieu n'accueille pas de public",
    ];

    /// <summary>modalites_accompagnement: how people are helped there.</summary>
    public static IReadOnlyList<string> AccompanimentModes { get; } =
    [
        "En autonomie",
        "Accompagnement individuel",
        "Dans un atelier collectif",
        "À distance",
    ];

    /// <summary>itinerance</summary>
    public static IReadOnlyList<string> Mobilities { get; } =
    [
        "Itinérant",
        "Fixe",
    ];

    /// <summary>dispositif_programmes_nationaux</summary>
    public static IReadOnlyList<string> NationalSchemes { get; } =
    [
        "Aidants Connect",
        "Bibliothèques numérique de référence",
        "Certification PIX",
        "Conseillers numériques",
        "Emmaüs Connect",
        "France Services",
        "Grande école du numérique",
        "La Croix Rouge",
        "Point d'accès numérique CAF",
        "Promeneurs du net",
        "Relais numérique (Emmaüs Connect)",
    ];

    /// <summary>formations_labels</summary>
    public static IReadOnlyList<string> Labels { get; } =
    [
        "Formé à « Mon Espace Santé »",
        "Formé à « DUPLEX » (illettrisme)",
        "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
        "Collectif ressources et acteurs réemploi (Normandie)",
        "Étapes numériques (La Poste)",
        "Fabriques de Territoire",
        "Les Éclaireurs du numérique (Drôme)",
        "Mes Papiers (Métropole de Lyon)",
        "ORDI 3.0",
        "SUD LABS (PACA)",
    ];
}
