using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Reads the first sheet of a workbook, as the team export of La Coop is.</summary>
internal static class XlsxTable
{
    private const long MaxUnpackedBytes = 200_000_000;

    /// <summary>A title above the table fills one cell or two; no file we read has fewer columns than this.</summary>
    private const int FewestColumns = 3;

    // Excel counts days as numbers: a whole number of them has no hour to show.
    private const string Day = "yyyy-MM-dd";

    public static bool IsWorkbook(byte[] content) => content.AsSpan().StartsWith("PK"u8);

    public static RawTable Read(byte[] content)
    {
        try
        {
            RefuseWhatUnpacksBeyondReason(content);
            using var stream = new MemoryStream(content);
            var lines = Lines(stream).Take(RawTable.MaxLines + 1).ToList();
            var titles = lines.Find(line => line.Cells.Count(cell => cell.Length > 0) >= FewestColumns)
                ?? throw new UnreadableFileException("La première feuille de ce classeur n’a pas de tableau. Mettez-le sur la première feuille, titres compris.");

            return new RawTable(titles.Cells, [.. lines.Where(line => line.Number > titles.Number)]);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or InvalidOperationException or KeyNotFoundException or FormatException or NullReferenceException)
        {
            throw new UnreadableFileException("Ce fichier n’est pas un classeur Excel lisible. Enregistrez-le de nouveau au format .xlsx ou CSV, puis recommencez.");
        }
    }

    private static void RefuseWhatUnpacksBeyondReason(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));

        if (archive.Entries.Sum(entry => entry.Length) > MaxUnpackedBytes)
        {
            throw new UnreadableFileException("Ce classeur est trop volumineux. Enregistrez la feuille utile au format CSV, puis importez-la.");
        }
    }

    private static IEnumerable<RawLine> Lines(Stream stream)
    {
        var settings = new OpenXmlConfiguration { EnableSharedStringCache = false };
        var number = 0;

        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX, configuration: settings))
        {
            number++;
            var cells = row.Values.Select(TextOf).ToArray();

            if (!cells.All(string.IsNullOrWhiteSpace))
            {
                yield return new RawLine(number, cells);
            }
        }
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString(Day, CultureInfo.InvariantCulture),
        // A SIRET typed as a number keeps its fourteen digits.
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "oui" : "non",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
