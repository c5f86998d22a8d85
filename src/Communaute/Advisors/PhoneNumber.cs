using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Communaute.Advisors;

/// <summary>A French telephone number, mainland or overseas, kept in its international form.</summary>
public sealed partial record PhoneNumber
{
    private const string Mainland = "+33";

    /// <summary>How overseas numbers start when dialled from France, and their country code.</summary>
    private static readonly (string National, string Country)[] Overseas =
    [
        ("0590", "+590"), ("0690", "+590"), ("0691", "+590"),
        ("0594", "+594"), ("0694", "+594"),
        ("0596", "+596"), ("0696", "+596"), ("0697", "+596"),
        ("0262", "+262"), ("0263", "+262"), ("0269", "+262"), ("0639", "+262"), ("0692", "+262"), ("0693", "+262"),
    ];

    /// <summary>Reserved for fiction in mainland France, though Mayotte's mobiles begin alike: no real phone rings.</summary>
    private const string Fiction = "063998";

    private PhoneNumber(string value) => Value = value;

    /// <summary>For example +33477492900.</summary>
    public string Value { get; }

    /// <summary>For example 04 77 49 29 00, with spaces that do not break.</summary>
    public string National => Value.StartsWith(Mainland, StringComparison.Ordinal)
        ? string.Join('\u00A0', ("0" + Value[Mainland.Length..]).Chunk(2).Select(pair => new string(pair)))
        : Value;

    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        var value = International(Separators().Replace(text ?? "", ""));
        number = Pattern().IsMatch(value) ? new PhoneNumber(value) : null;
        return number is not null;
    }

    public override string ToString() => Value;

    private static string International(string digits)
    {
        var dialled = digits.StartsWith("00", StringComparison.Ordinal) ? string.Concat("+", digits.AsSpan(2)) : digits;
        if (dialled.StartsWith('+'))
        {
            return CountryThenTrunkZero().Replace(dialled, "$1");
        }

        // A spreadsheet that takes the number for an amount drops its first zero.
        var national = dialled.Length == 9 && dialled[0] is not '0' ? "0" + dialled : dialled;
        var country = national.StartsWith(Fiction, StringComparison.Ordinal)
            ? Mainland
            : Overseas.FirstOrDefault(overseas => national.StartsWith(overseas.National, StringComparison.Ordinal)).Country ?? Mainland;
        return national.Length == 10 && national[0] is '0' ? string.Concat(country, national.AsSpan(1)) : national;
    }

    [GeneratedRegex(@"[\s.\-–/()\p{Cf}]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(\+33|\+590|\+594|\+596|\+262)0")]
    private static partial Regex CountryThenTrunkZero();

    [GeneratedRegex(@"^(\+33[1-9][0-9]{8}|\+(590|594|596|262)[0-9]{9}|\+(269|508|681|687|689)[0-9]{6,9})\z")]
    private static partial Regex Pattern();
}
