using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>The number of somebody's file at an administration. Nothing in its form tells it from others: the words before it do.</summary>
internal static partial class CaseNumbers
{
    public static IEnumerable<Range> In(string plain) =>
        Announced.Matches(plain).Where(match => IsOfAPerson(plain, match)).Select(match => match.Groups["number"].Range());

    private static bool IsOfAPerson(string plain, Match match)
    {
        var (subject, between, number) = (match.Groups["subject"], match.Groups["between"].Value, match.Groups["number"]);

        return number.Value.Count(char.IsAsciiDigit) >= 5
            && (match.Groups["strong"].Success || Numbering.IsMatch(plain[Math.Max(0, subject.Index - 25)..number.Index]))
            && !OfAThing.IsMatch(between)
            && !DateOrService.IsMatch(number.Value)
            && !Amount.IsMatch(plain[number.Range().End..Math.Min(plain.Length, number.Index + number.Length + 8)]);
    }

    [GeneratedRegex(
        @"\b(?<subject>(?<strong>allocataires?|identifiants?|matricule|agdref|teledeclarant|numero etranger|numero cesu|n° cesu|numero unique|numero d'enregistrement)|dossier|beneficiaire|demandeur|demande|adherent|assure|usager|client|contrat|titre de sejour|recepisse|passeport|carte (?:nationale )?d'identite|cni|permis|france travail|pole emploi|caf|cpam|ameli|msa|mdph|ine|retraite|pension)\b" +
        @"(?<between>[^0-9\n;!?€]{0,40}?)(?<![0-9A-Za-z])(?<number>[A-Za-z]{0,3}[0-9](?:[ .\-/]?[0-9]|(?-i:[A-Z])){3,19}(?: ?(?-i:[A-Z]))?)(?![0-9A-Za-z*])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Announced { get; }

    [GeneratedRegex(@"(?:\bnumeros?\b|\bnum\b|n°|\bno\b|\bmatricule|\bref(?:erence)?\b|\bidentifiant)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Numbering { get; }

    /// <summary>Words after which the digits are those of a thing, a day or a service.</summary>
    [GeneratedRegex(@"\b(?:siret|siren|facture|commande|version|windows|appel|tel\b|telephon|joign|reunion|visio|zoom|article|cerfa|formulaire|page|depuis|avant|apres|jusqu|entre|date)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex OfAThing { get; }

    [GeneratedRegex(@"^(?:[0-9]{1,2}[ .\-/][0-9]{1,2}[ .\-/](?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}[ .\-/](?:(?:19|20)[0-9]{2}|[0-9]{2}[ .\-/][0-9]{2})|0 ?8[0-9 .]+|[0-9]{5} [A-Z])\z", RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex DateOrService { get; }

    [GeneratedRegex(@"^ ?(?:€|euros?\b|eur\b|%|h\b|heures|km\b|[kmg]o\b|personnes)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Amount { get; }
}
