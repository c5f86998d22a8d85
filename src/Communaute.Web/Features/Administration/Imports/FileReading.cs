namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The way from bytes to lines that both kinds of file share.</summary>
internal static class FileReading
{
    private const int MaxMegabytes = 20;
    private const int MaxBytes = MaxMegabytes * 1024 * 1024;

    public static async Task<ImportedFile<TRecord>> ReadAsync<TRecord>(
        Stream file,
        Func<IReadOnlyList<string>, IReadOnlyList<ImportColumn>> columnsOf,
        Func<CellReader, TRecord> read,
        CancellationToken cancellationToken)
        where TRecord : class
    {
        try
        {
            var table = RawTable.Read(await BytesAsync(file, cancellationToken));
            var map = new ColumnMap(columnsOf(table.Headers), table.Headers);
            var lines = table.Lines.Select(line => Read(line, table.Headers.Count, map, read)).ToList();
            return new ImportedFile<TRecord>(lines, map.Ignored);
        }
        catch (UnreadableFileException exception)
        {
            return new ImportedFile<TRecord>([], [], exception.Message);
        }
    }

    private static async Task<byte[]> BytesAsync(Stream file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > MaxBytes)
            {
                throw new UnreadableFileException($"Ce fichier dépasse {MaxMegabytes}\u00A0Mo. Découpez-le en plusieurs fichiers.");
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static ImportedLine<TRecord> Read<TRecord>(RawLine line, int width, ColumnMap map, Func<CellReader, TRecord> read)
        where TRecord : class
    {
        // A separator inside a value that has no quotation marks pushes every following value one column too far.
        if (line.Cells.Skip(width).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) is { } astray)
        {
            var reason = $"Cette ligne a plus de valeurs que le fichier n’a de colonnes ({width}). Entourez de guillemets les valeurs qui contiennent le séparateur.";
            return new ImportedLine<TRecord>(line.Number, null, [new Refusal(line.Number, "", astray, reason)], []);
        }

        var cells = new CellReader(map, line);
        var record = read(cells);
        return new ImportedLine<TRecord>(line.Number, cells.Refusals.Count == 0 ? record : null, cells.Refusals, cells.Remarks);
    }
}
