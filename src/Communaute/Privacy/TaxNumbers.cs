using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>The number by which the tax office knows somebody: thirteen digits that only the words before them tell from others.</summary>
internal static partial class TaxNumbers
{
    public static IEnumerable<Range> In(string plain) => Announced.Matches(plain).Select(match => match.Groups["number"].Range());

    [GeneratedRegex(
        @"\b(?:fiscale?s?|fiscaux|spi|impots?)\b(?:(?!\bsecu|\bnir\b|siret)[\s\S]){0,50}?(?<![0-9A-Za-z])(?<number>[0-3](?:[ .\-/]{0,2}[0-9]){12})(?![0-9A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Announced { get; }
}
