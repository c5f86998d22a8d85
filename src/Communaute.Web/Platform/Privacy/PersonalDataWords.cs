using Communaute.Privacy;

namespace Communaute.Web.Platform.Privacy;

/// <summary>What a member reads about one kind of personal data.</summary>
/// <param name="Name">For example "numéro fiscal".</param>
/// <param name="IsFeminine">French needs to know.</param>
/// <param name="MayBePublic">Services have one too, which is no secret: the author is told so.</param>
internal sealed record PersonalDataWords(string Name, bool IsFeminine = false, bool MayBePublic = false)
{
    private static readonly Dictionary<PersonalDataKind, PersonalDataWords> Known = new()
    {
        [PersonalDataKind.SocialSecurityNumber] = new("numéro de sécurité sociale"),
        [PersonalDataKind.TaxNumber] = new("numéro fiscal"),
        [PersonalDataKind.BankAccount] = new("numéro de compte bancaire"),
        [PersonalDataKind.Telephone] = new("numéro de téléphone", MayBePublic: true),
        [PersonalDataKind.EmailAddress] = new("adresse électronique", IsFeminine: true, MayBePublic: true),
        [PersonalDataKind.PostalAddress] = new("adresse postale", IsFeminine: true, MayBePublic: true),
        [PersonalDataKind.CaseNumber] = new("numéro de dossier"),
    };

    public string Finding => $"{(IsFeminine ? "Une" : "Un")} {Name} semble se trouver dans votre texte";

    /// <summary>What stands in the text instead.</summary>
    public string Mask => $"[{Name} {(IsFeminine ? "masquée" : "masqué")}]";

    public string MaskAct => IsFeminine ? "La masquer" : "Le masquer";

    public string Advice => MayBePublic
        ? $"Vos collègues n’en ont pas besoin pour répondre, sauf si c’est {(IsFeminine ? "celle" : "celui")} d’un service ou d’un lieu ouvert à tous."
        : "Vos collègues n’en ont pas besoin pour répondre.";

    public static PersonalDataWords Of(PersonalDataKind kind) => Known[kind];

    /// <summary>Where it stands, in a text of several lines.</summary>
    public static string Place(PersonalDataFinding finding, string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? $", ligne {text.AsSpan(0, finding.Start).Count('\n') + 1}" : "";

    public string Refusal(PersonalDataFinding finding, string text) =>
        $"{Finding}{Place(finding, text)}\u00A0: masquez-{(IsFeminine ? "la" : "le")}, ou dites pourquoi ce n’est pas personnel.";
}
