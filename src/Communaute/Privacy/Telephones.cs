using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>
/// A telephone of ten digits, or of another country. Numbers in 08 and the short ones (3939, 116 000) belong to services, and ring
/// at nobody's home.
/// </summary>
internal static partial class Telephones
{
    public static IEnumerable<Range> In(string plain) =>
        French.Matches(plain).Where(match => !OtherPairs.IsMatch(match.Value)).Select(match => match.Range())
            .Concat(InThrees.Matches(plain).Select(match => match.Range()))
            .Concat(Foreign.Matches(plain).Select(match => match.Range()));

    [GeneratedRegex(
        @"(?<![0-9A-Za-z#]|[0-9][.,]|[A-Za-z][\-/_])(?:(?:\(?\+ ?33\)?|0033)[ .\-]?(?:\(0\)[ .\-]?|0)?|0 ?)[1-79](?:[ .\-/]{0,2}[0-9]{2}){4}(?![0-9A-Za-z])",
        RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex French { get; }

    [GeneratedRegex(@"(?<![0-9A-Za-z#]|[0-9][.,]|[A-Za-z][\-/_])0(?: ?[1-79][0-9]{2}[ .][0-9]{3}[ .][0-9]{3}|[1-79][ .][0-9]{3}[ .][0-9]{3}[ .][0-9]{2})(?![0-9A-Za-z])", RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex InThrees { get; }

    /// <summary>As many pairs as a telephone: "01/02/2024 10", "01 02 03 04 05".</summary>
    [GeneratedRegex(@"^(?:[0-9]{2}[ .\-/][0-9]{2}[ .\-/](?:19|20)[0-9]{2}|01[ .\-/]02[ .\-/]03)", RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex OtherPairs { get; }

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:\+(?! ?33)|00(?=[1-9])(?!33))[1-9][0-9]{0,2}(?:[ .\-()]{0,2}[0-9]){8,11}(?![0-9A-Za-z])", RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Foreign { get; }
}
