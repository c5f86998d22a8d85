namespace Communaute.Web.Features.Administration.Imports;

/// <summary>A file as it is written: titles, and the cells under them.</summary>
internal sealed record RawTable(IReadOnlyList<string> Headers, IReadOnlyList<RawLine> Lines)
{
    public const int MaxLines = 50_000;

    public static RawTable Read(string text)
    {
        var table = text.TrimStart()[0] is '[' or '{' ? JsonTable.Read(text) : CsvTable.Read(text);
        return table.Lines.Count switch
        {
            0 => throw new UnreadableFileException("Ce fichier ne contient aucune donnée sous ses titres."),
            > MaxLines => throw new UnreadableFileException("Ce fichier dépasse 50\u202F000 lignes. Découpez-le en plusieurs fichiers."),
            _ => table,
        };
    }
}

internal sealed record RawLine(int Number, string[] Cells);
