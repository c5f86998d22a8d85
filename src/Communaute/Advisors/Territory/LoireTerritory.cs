using System.Globalization;
using System.Text.RegularExpressions;
using Communaute.Taxonomy;

namespace Communaute.Advisors.Territory;

/// <summary>The communes of the Loire and what they belong to, as shipped with the product.</summary>
public static partial class LoireTerritory
{
    public static IReadOnlyList<CommuneRow> Communes { get; } =
    [
        .. Rows("communes.csv").Select(cells => new CommuneRow(
            cells[0], cells[1], cells[2].Split('|'), cells[3], Integer(cells[4]), Decimal(cells[5]), Decimal(cells[6]))),
    ];

    public static IReadOnlyList<EpciRow> Epcis { get; } =
    [
        .. Rows("epci.csv").Select(cells => new EpciRow(
            cells[0], cells[1], cells[2], Integer(cells[3]), Integer(cells[4]), Integer(cells[5]))),
    ];

    public static IReadOnlyList<FormerCommuneRow> FormerCommunes { get; } =
    [
        .. Rows("former-communes.csv").Select(cells => new FormerCommuneRow(
            cells[0], cells[1].Length > 0 ? cells[1] : null, cells[2])),
    ];

    private static readonly Dictionary<string, CommuneRow> ByCode = Communes.ToDictionary(commune => commune.Code);

    private static readonly Dictionary<string, string> CurrentCodes = FormerCommunes.ToDictionary(former => former.Code, former => former.CurrentCode);

    private static readonly Dictionary<string, CommuneRow> ByName = Communes
        .Select(commune => (commune.Name, Commune: commune))
        .Concat(FormerCommunes.Where(former => former.Name is not null).Select(former => (Name: former.Name!, Commune: ByCode[former.CurrentCode])))
        .ToDictionary(named => NameKey(named.Name), named => named.Commune);

    /// <summary>The code in use today for a code that may have been replaced; any other code is returned as it is.</summary>
    public static string CurrentCode(string code) => CurrentCodes.GetValueOrDefault(code, code);

    public static CommuneRow? FindByCode(string code) => ByCode.GetValueOrDefault(CurrentCode(code));

    /// <summary>Forgives case, accents, hyphens, "St" for "Saint" and a trailing "Cedex".</summary>
    public static CommuneRow? FindByName(string name) => ByName.GetValueOrDefault(NameKey(name));

    private static string NameKey(string name) =>
        LabelKey.Of(AbbreviatedSaint().Replace(Cedex().Replace(name, ""), "Saint$1 "));

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(LoireTerritory).Assembly.GetManifestResourceStream($"territory/{file}")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }

    private static int Integer(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Decimal(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+cedex\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Cedex();

    [GeneratedRegex(@"\bst(e?)\b[\s.\-]*", RegexOptions.IgnoreCase)]
    private static partial Regex AbbreviatedSaint();
}
