using System.Globalization;
using System.Text.RegularExpressions;
using Communaute.Advisors;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The ways a file may write a date, a number, an address; null is "not one".</summary>
internal static partial class CellFormats
{
    public const string DateExpected = "Indiquez une date, par exemple 2024-04-02 ou 02/04/2024.";
    public const string PhoneExpected = "Numéro non repris. Indiquez un numéro français à 10 chiffres, par exemple 04 77 00 00 00.";
    public const string EmailExpected = "Adresse non reprise. Indiquez une adresse électronique complète, par exemple contact@exemple.fr.";
    public const string PostalCodeExpected = "Indiquez un code postal de 5 chiffres, par exemple 42000.";
    public const string InseeCodeExpected = "Code non repris. Indiquez le code INSEE de la commune en 5 caractères, par exemple 42218.";

    private static readonly string[] Dates = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy/MM/dd"];

    /// <summary>The time that some exports add to a date is left out.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Split('T', ' ')[0], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static double? Degrees(string text, double limit) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= limit ? value : null;

    public static PhoneNumber? Phone(string text) => PhoneNumber.TryParse(text, out var number) ? number : null;

    public static Siret? Siret(string text) => Communaute.Advisors.Siret.TryParse(text, out var siret) ? siret : null;

    public static string? PostalCode(string text) => PostalCodePattern().IsMatch(text) ? text : null;

    public static string? InseeCode(string text) => InseeCodePattern().IsMatch(text.ToUpperInvariant()) ? text.ToUpperInvariant() : null;

    public static string? Email(string text)
    {
        var address = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
        return address.Length <= 254 && EmailPattern().IsMatch(address) ? address : null;
    }

    /// <summary>Adds the scheme people leave out; accepts nothing but the web.</summary>
    public static string? WebAddress(string text)
    {
        var address = WebScheme().IsMatch(text) ? text : "https://" + text.TrimStart('/');
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Contains('.') && uri.UserInfo.Length == 0 && !address.Contains(' ')
            ? address
            : null;
    }

    /// <summary>The standard separates by a bar; its earlier versions by a semicolon.</summary>
    public static IEnumerable<string> Parts(string text) =>
        text.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<string> Emails(string text) =>
        text.Split(['|', ';', ',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // A web address may hold commas and semicolons: they only separate when another address follows.
    public static IEnumerable<string> WebAddresses(string text) =>
        BetweenWebAddresses().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0);

    [GeneratedRegex(@"^[0-9]{5}\z")]
    private static partial Regex PostalCodePattern();

    [GeneratedRegex(@"^([013-9][0-9]|2[AB1-9])[0-9]{3}\z")]
    private static partial Regex InseeCodePattern();

    [GeneratedRegex(@"^[^\s@<>""',;|()]+@[^\s@<>""',;|()]+\.[A-Za-z]{2,}\z")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex WebScheme();

    [GeneratedRegex(@"\||[;,\s]+(?=https?://|www\.)", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenWebAddresses();
}
