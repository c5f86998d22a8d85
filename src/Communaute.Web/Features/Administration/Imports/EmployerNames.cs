using Communaute.Advisors;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The kind of an employer that a file does not give: most names say it.</summary>
internal static class EmployerNames
{
    private static readonly (string Words, EmployerKind Kind)[] Signs =
    [
        ("communaute de communes", EmployerKind.Epci),
        ("communaute d agglomeration", EmployerKind.Epci),
        ("communaute urbaine", EmployerKind.Epci),
        ("metropole", EmployerKind.Epci),
        ("agglomeration", EmployerKind.Epci),
        ("groupement d interet public", EmployerKind.Gip),
        ("gip", EmployerKind.Gip),
        ("conseil departemental", EmployerKind.Departement),
        ("departement", EmployerKind.Departement),
        ("conseil regional", EmployerKind.Region),
        ("region", EmployerKind.Region),
        ("ccas", EmployerKind.Collectivite),
        ("cias", EmployerKind.Collectivite),
        ("centre communal d action sociale", EmployerKind.Collectivite),
        ("syndicat mixte", EmployerKind.Collectivite),
        ("mairie", EmployerKind.Commune),
        ("commune", EmployerKind.Commune),
        ("ville", EmployerKind.Commune),
    ];

    public static OfficialEmployerKind Suggests(string name)
    {
        var folded = $" {Folding.Fold(name)} ";
        var kind = Signs.FirstOrDefault(sign => folded.Contains($" {sign.Words} ", StringComparison.Ordinal), (Words: "", Kind: EmployerKind.Private)).Kind;
        return SchemeLists.EmployerKinds.Single(official => official.Kind == kind);
    }
}
