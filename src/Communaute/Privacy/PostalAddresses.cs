using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>
/// A number, a way and its name. The address of a place open to all is no secret: one that a public place announces passes, unless
/// somebody is said to live there.
/// </summary>
internal static partial class PostalAddresses
{
    private const int WordsBefore = 45;

    private const string Number = @"(?<![0-9A-Za-z.,/\-]|[0-9] )(?!(?:19|20)[0-9]{2}\b)[1-9][0-9]{0,3}(?: ?(?:bis|ter|quater|[A-Ea-e])\b)?,? ";

    private const string Street = @"(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Bb]ld|[Ii]mpasse|[Rr]uelle|[Ff]aubourg)\.? ";

    // Also the names of other things: "1 place", "2 passages".
    private const string Way =
        @"(?:[Aa]v|[Pp]lace|[Pp]l|[Aa]llees?|[Cc]hemin|[Rr]oute|[Qq]uai|[Ss]quare|[Pp]assage|[Rr]esidence|[Mm]ontee|[Ss]entier|[Tt]raverse|[Ee]splanade|[Cc]los|[Ll]otissement|[Hh]ameau|(?<=\b(?:au|habite) [0-9]{1,4} )[Cc]ours)\.? ";

    private const string Link = @"(?:(?:[Dd]e [Ll]a|[Dd]e|[Dd]u|[Dd]es|[Ll]a|[Ll]e|[Ll]es) )?(?:[DdLl]')?";

    private const string FeastDay = @"[0-9]{1,2}[ \-](?i:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?:[ \-](?:19|20)[0-9]{2})?";

    private const string RestOfName = @"(?:[ \-](?:(?:de|du|des|la|le|et) ){0,2}(?:[dl]')?[A-Z][A-Za-z'\-]{0,40}){0,4}";

    private const string Town = @"(?:[A-Za-z' ,\-]{0,40}? ?[0-9]{5} [A-Z][A-Za-z'\-]{1,40}(?:[ \-][A-Z][A-Za-z'\-]{1,40}){0,4})";

    // A street may be written in any letters; another way needs a capital, or its town.
    private const string Any =
        $@"{Number}(?:(?:{Street}{Link}(?:{FeastDay}|[A-Za-z][A-Za-z'\-]{{2,40}})|{Way}{Link}(?:{FeastDay}|[A-Z][A-Za-z'\-]{{2,40}})){RestOfName}{Town}?|{Way}{Link}[a-z][A-Za-z'\-]{{2,40}}{Town})";

    public static IEnumerable<Range> In(string plain) =>
        Address.Matches(plain).Where(match => !IsOfAPublicPlace(plain, match.Index)).Select(match => match.Range());

    private static bool IsOfAPublicPlace(string plain, int start)
    {
        var before = plain[Math.Max(0, start - WordsBefore)..start];
        before = before[(before.LastIndexOf('\n') + 1)..];
        return PublicPlace.IsMatch(before) && !Home.IsMatch(before);
    }

    [GeneratedRegex(Any, RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Address { get; }

    [GeneratedRegex(
        @"\b(?:mairie|hotel de ville|mediatheque|bibliotheque|ludotheque|caf|cpam|msa|carsat|urssaf|mdph|ccas|cias|france services?|france travail|pole emploi|mission locale|centre|maison|espace|prefecture|sous-prefecture|tribunal|conseil departemental|la poste|bureau|agence|siege|association|ecole|college|lycee|gymnase|salle|musee|cinema|tiers-lieu|fablab|epn|permanences?|ateliers?|accueil|locaux|recyclerie|ressourcerie|hopital|clinique|gendarmerie|commissariat|tresor public|impots|magasin|boutique)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex PublicPlace { get; }

    [GeneratedRegex(
        @"\b(?:habit|demeur|domicil|resid|log(?:e|eant|ement)\b|vit\b|vivent\b|chez\b|demenag|heberg|(?:son|leur|mon) adresse|son appartement|sa maison)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Home { get; }
}
