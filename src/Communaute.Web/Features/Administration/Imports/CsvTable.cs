using CsvHelper;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Reads comma, semicolon, tab or bar separated values: CsvHelper tells them apart by the first lines.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions Options = new() { TrackLineNumbers = true, PoolStrings = true };

    public static RawTable Read(string text)
    {
        using var reader = CsvReader.FromText(text, Options);
        reader.ReadHeader();
        return new RawTable([.. reader.Headers], [.. Lines(reader).Take(RawTable.MaxLines + 1)]);
    }

    private static IEnumerable<RawLine> Lines(CsvReader reader)
    {
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            if (!cells.All(string.IsNullOrWhiteSpace))
            {
                yield return new RawLine((int)reader.LineNumber, cells);
            }
        }
    }
}
