using System.Diagnostics.CodeAnalysis;

namespace Communaute.Advisors;

/// <summary>The 14 digits that identify an establishment in France, checked.</summary>
public sealed record Siret
{
    public const int Length = 14;

    private const string LaPoste = "356000000";

    private Siret(string value) => Value = value;

    public string Value { get; }

    /// <summary>The organisation the establishment belongs to.</summary>
    public string Siren => Value[..9];

    public static bool TryParse(string? text, [NotNullWhen(true)] out Siret? siret)
    {
        var value = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character) && character is not ('.' or '-')));
        siret = IsValid(value) ? new Siret(value) : null;
        return siret is not null;
    }

    public override string ToString() => Value;

    // The national converters write fourteen zeros for "unknown", which the check digit alone would accept.
    private static bool IsValid(string value) =>
        value.Length == Length
        && value.All(char.IsAsciiDigit)
        && value.Any(digit => digit is not '0')
        && (LuhnSum(value) % 10 == 0 || IsBranchOfLaPoste(value));

    // La Poste has more branches than its range has valid Luhn keys: INSEE checks the plain sum of the digits instead.
    private static bool IsBranchOfLaPoste(string value) =>
        value.StartsWith(LaPoste, StringComparison.Ordinal) && value.Sum(digit => digit - '0') % 5 == 0;

    private static int LuhnSum(string value) =>
        value.Reverse().Select((digit, rank) => LuhnTerm(digit - '0', rank)).Sum();

    private static int LuhnTerm(int digit, int rank)
    {
        var term = rank % 2 == 0 ? digit : digit * 2;
        return term > 9 ? term - 9 : term;
    }
}
