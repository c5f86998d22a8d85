using System.Globalization;
using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>
/// The number of social security: thirteen digits and a key. Alone it must have the right key; in its usual groups the key may be
/// mistyped, and where words announce it, it may be missing.
/// </summary>
internal static partial class SocialSecurityNumbers
{
    public static IEnumerable<Range> In(string plain) =>
        Announced.Matches(plain).Select(match => match.Groups["number"].Range())
            .Concat(Grouped.Matches(plain).Select(match => match.Range()))
            .Concat(Alone.Matches(plain).Where(HasItsKey).Select(match => match.Groups["number"].Range()));

    private static bool HasItsKey(Match match)
    {
        var digits = string.Concat(match.Groups["number"].Value.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Where(letter => letter is not ('C' or 'L' or 'E')));
        var month = int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture);
        return IsMonth(month) && KeyOf(digits[..13]) == int.Parse(digits.AsSpan(13), CultureInfo.InvariantCulture);
    }

    // From 20 on: a month that was not known, or a place that had run out of numbers.
    private static bool IsMonth(int month) => month is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50;

    // Corsica counts as the departments 19 and 18.
    private static long KeyOf(string number) =>
        97 - (long.Parse(number.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), CultureInfo.InvariantCulture) % 97);

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])[1-478][ .\-][0-9]{2}[ .\-](?:0[1-9]|1[0-2]|[2-9][0-9])[ .\-](?:[0-9]{2}|2[AB])[ .\-][0-9]{3}[ .\-][0-9]{3}[ .\-][0-9]{2}(?![0-9A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Grouped { get; }

    // Looks ahead without moving, since the digits before a number may look like its beginning.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?=(?<number>[1-478](?:[ .\-/]{0,2}[0-9]){5}(?:[ .\-/]{0,2}[0-9]|(?<=2)[AB])(?:[ .\-/]{0,2}[0-9]){6}[ .\-/]{0,2}(?:\(?cle[ :]{0,3})?[0-9][ ]?[0-9])(?![0-9A-Za-z]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Alone { get; }

    [GeneratedRegex(
        @"(?:securite sociale|\bsecu\b|\bn\.?i\.?r\b|\b(?:numero|num|n°) ?(?:de )?ss\b|\bnss\b|carte vitale)(?:(?!fisca|\bspi\b)[\s\S]){0,50}?(?<![0-9A-Za-z])(?<number>[1-478](?:[ .\-/]{0,2}[0-9]){5}(?:[ .\-/]{0,2}[0-9]|(?<=2)[AB])(?:[ .\-/]{0,2}[0-9]){6}(?:[ .\-/]{0,2}(?:\(?cle[ :]{0,3})?[0-9]{2})?)(?![0-9A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Announced { get; }
}
