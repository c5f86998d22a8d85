using Communaute.Taxonomy;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>A column we read, with the other titles files give it, the preferred one first.</summary>
internal sealed record ImportColumn(string Name, bool IsCompulsory, params string[] OtherTitles)
{
    public IEnumerable<string> Titles => [Name, .. OtherTitles];
}

/// <summary>Where each column we read is found in one file.</summary>
internal sealed class ColumnMap
{
    private readonly IReadOnlyList<string> _headers;
    private readonly Dictionary<string, int[]> _ranks;

    public ColumnMap(IReadOnlyList<ImportColumn> columns, IReadOnlyList<string> headers)
    {
        _headers = headers;
        var keys = headers.Select(LabelKey.Of).ToList();
        _ranks = columns.ToDictionary(
            column => column.Name,
            column => column.Titles
                .Select(LabelKey.Of)
                .SelectMany(title => Enumerable.Range(0, keys.Count).Where(rank => keys[rank] == title))
                .Distinct()
                .ToArray());

        var missing = columns.Where(column => column.IsCompulsory && _ranks[column.Name].Length == 0).Select(column => column.Name).ToList();
        if (missing.Count > 0)
        {
            throw new UnreadableFileException($"Ajoutez à la première ligne du fichier {Named(missing)}.");
        }

        var read = _ranks.Values.SelectMany(ranks => ranks).ToHashSet();
        Ignored = [.. headers.Where((header, rank) => !read.Contains(rank) && !string.IsNullOrWhiteSpace(header))];
    }

    public IReadOnlyList<string> Ignored { get; }

    public bool Has(string column) => _ranks[column].Length > 0;

    /// <summary>The first cell of that column which is not blank, and the title it stands under.</summary>
    public (string Header, string Text) Cell(string column, string[] cells)
    {
        var ranks = _ranks[column];
        foreach (var rank in ranks.Where(rank => rank < cells.Length && !string.IsNullOrWhiteSpace(cells[rank])))
        {
            return (_headers[rank], cells[rank]);
        }

        return (ranks is [var first, ..] ? _headers[first] : column, "");
    }

    private static string Named(List<string> columns) => columns.Count == 1
        ? $"la colonne «\u00A0{columns[0]}\u00A0»"
        : $"les colonnes «\u00A0{string.Join("\u00A0», «\u00A0", columns)}\u00A0»";
}
