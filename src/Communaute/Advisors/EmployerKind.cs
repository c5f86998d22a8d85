namespace Communaute.Advisors;

/// <summary>The kinds of the scheme; all are public but the last.</summary>
public enum EmployerKind
{
    Region = 1,
    Gip = 2,
    Departement = 3,
    Epci = 4,
    Collectivite = 5,
    Commune = 6,
    Private = 7,
}
