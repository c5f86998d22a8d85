namespace Communaute.Advisors;

/// <summary>The closed lists of the national scheme "Conseiller numérique": people, contracts, employers, training.</summary>
public static class SchemeLists
{
    public const string Advisor = "Conseiller·ère numérique";
    public const string Mediator = "Médiateur·rice numérique";
    public const string Coordinator = "Coordinateur·rice";
    public const string AdvisorCoordinator = "Coordinateur·rice de conseillers numériques";

    public static IReadOnlyList<string> Roles { get; } = [Advisor, Mediator, Coordinator, AdvisorCoordinator];

    /// <summary>CDP: contrat de projet; PEC: parcours emploi compétences.</summary>
    public static IReadOnlyList<string> ContractTypes { get; } = ["CDD", "CDI", "CDP", "PEC"];

    public static IReadOnlyList<OfficialEmployerKind> EmployerKinds { get; } =
    [
        new(EmployerKind.Region, "REGION", "Région", IsPublic: true),
        new(EmployerKind.Departement, "DEPARTEMENT", "Département", IsPublic: true),
        new(EmployerKind.Epci, "EPCI", "Intercommunalité (EPCI)", IsPublic: true),
        new(EmployerKind.Commune, "COMMUNE", "Commune", IsPublic: true),
        new(EmployerKind.Collectivite, "COLLECTIVITE", "Autre collectivité", IsPublic: true),
        new(EmployerKind.Gip, "GIP", "Groupement d’intérêt public (GIP)", IsPublic: true),
        new(EmployerKind.Private, "PRIVATE", "Structure privée", IsPublic: false),
    ];

    public static IReadOnlyList<string> CoordinatorPerimeters { get; } = ["Bassin de vie", "Départemental", "Régional"];

    public static IReadOnlyList<string> TrainingLabels { get; } = ["CCP1", "CCP2", "CCP2 & CCP3"];

    /// <summary>The usual lengths; a positioning test decides, and older courses had others.</summary>
    public static IReadOnlyList<int> TrainingHours { get; } = [70, 105, 175, 280, 315, 350, 420];
}

/// <summary>The code is the national one.</summary>
public sealed record OfficialEmployerKind(EmployerKind Kind, string Code, string Label, bool IsPublic);
