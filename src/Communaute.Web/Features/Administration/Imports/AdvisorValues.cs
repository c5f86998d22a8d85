using Communaute.Advisors;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>What the closed lists of the scheme hold, and how exports and people write the same things.</summary>
internal static class AdvisorValues
{
    public static ClosedList Roles { get; } = new(
        SchemeLists.Roles,
        ("Conseiller numérique", SchemeLists.Advisor),
        ("Conseillère numérique", SchemeLists.Advisor),
        ("Conseiller numérique France Services", SchemeLists.Advisor),
        ("Conseillère numérique France Services", SchemeLists.Advisor),
        ("CnFS", SchemeLists.Advisor),
        ("Conum", SchemeLists.Advisor),
        ("Médiateur numérique", SchemeLists.Mediator),
        ("Médiatrice numérique", SchemeLists.Mediator),
        ("Médiateur", SchemeLists.Mediator),
        ("Médiatrice", SchemeLists.Mediator),
        ("Coordinateur", SchemeLists.Coordinator),
        ("Coordinatrice", SchemeLists.Coordinator),
        ("Coordo", SchemeLists.Coordinator),
        ("Coordinateur de conseillers numériques", SchemeLists.AdvisorCoordinator),
        ("Coordinatrice de conseillers numériques", SchemeLists.AdvisorCoordinator));

    public static ClosedList CoordinatorPerimeters { get; } = new(
        SchemeLists.CoordinatorPerimeters,
        ("Département", "Départemental"),
        ("Région", "Régional"));

    public static ClosedList ContractTypes { get; } = new(
        SchemeLists.ContractTypes,
        ("Contrat à durée déterminée", "CDD"),
        ("Contrat à durée indéterminée", "CDI"),
        ("Contrat de projet", "CDP"),
        ("Contrat de projet public", "CDP"),
        ("Parcours emploi compétences", "PEC"));

    public static ClosedList EmployerKinds { get; } = new(
        [.. SchemeLists.EmployerKinds.Select(kind => kind.Code)],
        ("Conseil régional", "REGION"),
        ("Conseil départemental", "DEPARTEMENT"),
        ("Intercommunalité", "EPCI"),
        ("Intercommunalité (EPCI)", "EPCI"),
        ("Communauté de communes", "EPCI"),
        ("Communauté d'agglomération", "EPCI"),
        ("Métropole", "EPCI"),
        ("Mairie", "COMMUNE"),
        ("Autre collectivité", "COLLECTIVITE"),
        ("Groupement d'intérêt public", "GIP"),
        ("Groupement d'intérêt public (GIP)", "GIP"),
        ("Publique", "COLLECTIVITE"),
        ("Privée", "PRIVATE"),
        ("Privé", "PRIVATE"),
        ("Structure privée", "PRIVATE"),
        ("Association", "PRIVATE"),
        ("Entreprise", "PRIVATE"));

    public static ClosedList TrainingLabels { get; } = new(
        SchemeLists.TrainingLabels,
        ("CCP2 et CCP3", "CCP2 & CCP3"));
}
