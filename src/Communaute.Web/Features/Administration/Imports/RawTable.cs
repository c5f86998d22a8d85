namespace Communaute.Web.Features.Administration.Imports;

/// <summary>A file as it is written: titles, and the cells under them.</summary>
internal sealed record RawTable(IReadOnlyList<string> Headers, IReadOnlyList<RawLine> Lines)
{
    public const int MaxLines = 50_000;

    public static RawTable Read(byte[] content)
    {
        var table = XlsxTable.IsWorkbook(content) ? XlsxTable.Read(content) : Read(ImportedText.Of(content));
        return table.Lines.Count switch
        {
            0 => throw new UnreadableFileException("Ce fichier ne contient aucune donnée sous ses titres."),
            > MaxLines => throw new UnreadableFileException("Ce fichier dépasse 50\u202F000 lignes. Découpez-le en plusieurs fichiers."),
            _ => table,
        };
    }

    private static RawTable Read(string text) => text.TrimStart()[0] is '[' or '{' ? JsonTable.Read(text) : CsvTable.Read(text);
}

internal sealed record RawLine(int Number, string[] Cells);
