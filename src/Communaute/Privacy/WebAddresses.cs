using System.Text.RegularExpressions;

namespace Communaute.Privacy;

/// <summary>The address of a page is full of digits that are nobody's.</summary>
internal static partial class WebAddresses
{
    /// <summary>The same text, its web addresses blanked out. An e-mail address that one of them carries as a value still shows.</summary>
    public static string Hide(string plain) => Address.Replace(plain, address => CarriedEmail.Match(address.Value) is { Success: true } email
        ? string.Concat(Blank(email.Index), email.Value, Blank(address.Length - email.Index - email.Length))
        : Blank(address.Length));

    private static string Blank(int length) => new('\n', length);

    [GeneratedRegex(@"(?:\b[a-z]{2,12}://|\bwww\.)[^\s<>""()\[\]]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"(?<==)[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,80}", RegexOptions.CultureInvariant, PersonalData.PatternTimeout)]
    private static partial Regex CarriedEmail { get; }
}
