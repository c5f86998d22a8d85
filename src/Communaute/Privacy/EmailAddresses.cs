using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>
/// Somebody's e-mail address. Not that of a desk (contact@, mairie.feurs@), nor one at an administration, where the public has no
/// mailbox, nor an example's.
/// </summary>
internal static partial class EmailAddresses
{
    public static IEnumerable<Range> In(string plain) => Address.Matches(plain)
        .Where(match => !Desk.IsMatch(match.Groups["name"].Value) && !NobodyIsAt.IsMatch(match.Groups["domain"].Value))
        .Select(match => match.Range());

    [GeneratedRegex(
        @"(?<![A-Za-z0-9._%+\-@])(?<name>[A-Za-z0-9._%+\-]{1,64})(?:@| ?[(\[] ?(?:at|arobase) ?[)\]] ?)(?<domain>(?:[A-Za-z0-9][A-Za-z0-9\-]{0,62}\.){1,4}[A-Za-z]{2,18})(?![A-Za-z0-9\-@])",
        RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Address { get; }

    [GeneratedRegex(
        @"^(?:contact|accueil|mairie|commune|ville|info|infos|information|informations|noreply|no-reply|nepasrepondre|ne-pas-repondre|ne_pas_repondre|secretariat|support|assistance|aide|bonjour|hello|communication|presse|administration|admin|webmaster|postmaster|root|git|dpo|rgpd|cnil|ccas|cias|mediatheque|bibliotheque|ludotheque|franceservices?|france-services?|conseillers?-?numeriques?|centre-?social|epn|espace|association|service|services|sav|client|clients|commande|abonnement|inscriptions?|reservations?|exemple)(?:[._+\-][a-z0-9._+\-]*)?\z|^(?:prenom|nom|prenom\.nom|nom\.prenom|votre\.?-?adresse|adresse|utilisateur|user|usager)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Desk { get; }

    // Also what only looks like a domain: the name of a machine, of a file.
    [GeneratedRegex(
        @"(?:^|\.)(?:gouv\.fr|caf\.fr|cnaf\.fr|ameli\.fr|assurance-maladie\.fr|francetravail\.fr|pole-emploi\.fr|urssaf\.fr|msa\.fr|cnav\.fr|carsat-[a-z\-]+\.fr|exemple\.[a-z]{2,4}|example\.[a-z]{2,4}|domaine\.[a-z]{2,4}|example|test|invalid|localhost|local|lan|internal|png|jpe?g|gif|svg|webp|pdf|js|mjs|css|json|html?|zip|tgz|txt|md|cs|py)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex NobodyIsAt { get; }
}
