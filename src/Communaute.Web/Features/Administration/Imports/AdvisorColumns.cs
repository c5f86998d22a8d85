using Communaute.Taxonomy;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>
/// The columns that describe advisors, with the titles of the team export of La Coop, of the private and open exports
/// of the scheme, and of directories kept by hand. The open list of structures has the same columns without people.
/// </summary>
internal static class AdvisorColumns
{
    /// <summary>What the open list of structures calls an employer; the exports of people do not.</summary>
    public const string SocialName = "Raison sociale";

    public const string FirstName = "Prénom";
    public const string LastName = "Nom";
    public const string Email = "Adresse email";
    public const string Phone = "Numéro de téléphone";
    public const string Role = "Rôle";
    public const string CoordinatorPerimeter = "Périmètre";
    public const string ContractType = "Type de contrat";
    public const string ContractStartsOn = "Date de début de contrat";
    public const string ContractEndsOn = "Date de fin de contrat";
    public const string EmployerName = "Structure employeuse – Nom";
    public const string EmployerKind = "Structure employeuse – Type";
    public const string EmployerSiret = "Structure employeuse – SIRET";
    public const string EmployerAddress = "Structure employeuse – Adresse";
    public const string EmployerCommune = "Structure employeuse – Commune";
    public const string EmployerPostalCode = "Structure employeuse – Code postal";
    public const string EmployerInseeCode = "Structure employeuse – Code Insee";
    public const string TrainingLabel = "Formation";
    public const string TrainingHours = "Heures de formation";
    public const string TrainingEndsOn = "Date de fin de formation";

    public static IReadOnlyList<ImportColumn> People { get; } =
    [
        new(FirstName, IsCompulsory: true, "Prénom du conseiller", "Prénom de l'agent"),
        new(LastName, IsCompulsory: true, "Nom de famille", "Nom du conseiller", "Nom de l'agent"),
        Optional(Email, "Email", "E-mail", "Mail", "Courriel", "Adresse e-mail", "Adresse mail", "Adresse électronique", "Email professionnel", "Email @conseiller-numerique.fr"),
        Optional(Phone, "Téléphone", "Tél", "Téléphone professionnel", "Téléphone portable", "Portable", "Mobile"),
        Optional(Role, "Fonction", "Profil", "Poste"),
        Optional(CoordinatorPerimeter, "Périmètre de coordination"),
        Optional(ContractType, "Contrat", "Nature du contrat"),
        Optional(ContractStartsOn, "Date début de contrat", "Début de contrat", "Date de recrutement", "Date de prise de poste", "Date d'embauche"),
        Optional(ContractEndsOn, "Date fin de contrat", "Fin de contrat"),
        Optional(EmployerName, "Structure employeuse", "Nom de la structure", "Nom de la structure employeuse", "Structure", "Employeur", SocialName),
        Optional(EmployerKind, "Type de structure", "Type de la structure", "Type d'employeur", "Type"),
        Optional(EmployerSiret, "SIRET", "SIRET de la structure", "SIRET structure", "Numéro SIRET"),
        Optional(EmployerAddress, "Adresse de la structure", "Adresse", "Adresse postale"),
        Optional(EmployerCommune, "Commune de la structure", "Commune", "Commune INSEE", "Ville"),
        Optional(EmployerPostalCode, "Code postal de la structure", "Code postal", "CP"),
        Optional(EmployerInseeCode, "Code commune de la structure", "Code commune INSEE", "Code Insee", "Code commune"),
        Optional(TrainingLabel, "Formation suivie", "Label de formation"),
        Optional(TrainingHours, "Parcours de formation", "Parcours", "Nombre d'heures de formation", "Durée de formation"),
        Optional(TrainingEndsOn, "Fin de formation"),
    ];

    /// <summary>Those of a list of structures, where the name of the employer is what a line must have.</summary>
    public static IReadOnlyList<ImportColumn> Employers { get; } =
        [.. People.Select(column => column with { IsCompulsory = column.Name == EmployerName })];

    /// <summary>Which of the two a file is, by its titles.</summary>
    public static IReadOnlyList<ImportColumn> Of(IReadOnlyList<string> headers)
    {
        var titles = headers.Select(LabelKey.Of).ToHashSet();
        var namesPeople = People.Where(column => column.IsCompulsory).SelectMany(column => column.Titles).Any(title => titles.Contains(LabelKey.Of(title)));
        return titles.Contains(LabelKey.Of(SocialName)) && !namesPeople ? Employers : People;
    }

    private static ImportColumn Optional(string name, params string[] otherTitles) => new(name, IsCompulsory: false, otherTitles);
}
