using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>An IBAN of any country, whose check digits are right.</summary>
internal static partial class BankAccounts
{
    private const string Lengths =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20";

    private static readonly Dictionary<string, int> LengthOf =
        Lengths.Split(' ').ToDictionary(country => country[..2], country => int.Parse(country.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));

    public static IEnumerable<Range> In(string plain) => Beginning.Matches(plain).Select(match => Account(plain, match.Index)).OfType<Range>();

    /// <summary>As many letters and digits as the country wants, a space or a dash between them at most.</summary>
    private static Range? Account(string plain, int start)
    {
        if (!LengthOf.TryGetValue(plain.Substring(start, 2).ToUpperInvariant(), out var length))
        {
            return null;
        }

        var (account, at) = ("", start);

        for (; account.Length < length && at < plain.Length; at++)
        {
            if (char.IsAsciiLetterOrDigit(plain[at]))
            {
                account += char.ToUpperInvariant(plain[at]);
            }
            else if (plain[at] is not (' ' or '-' or '.') || !char.IsAsciiLetterOrDigit(plain[at - 1]))
            {
                return null;
            }
        }

        var isWhole = account.Length == length && (at == plain.Length || !char.IsAsciiLetterOrDigit(plain[at]));
        return isWhole && account.Count(char.IsAsciiDigit) > length / 2 && Remainder(account[4..] + account[..4]) == 1 ? start..at : null;
    }

    // A letter counts as two digits: A is 10, Z is 35.
    private static int Remainder(string account) => account.Aggregate(0, (remainder, letter) =>
        char.IsAsciiDigit(letter) ? ((remainder * 10) + letter - '0') % 97 : ((remainder * 100) + letter - 'A' + 10) % 97);

    [GeneratedRegex(@"(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Beginning { get; }
}
