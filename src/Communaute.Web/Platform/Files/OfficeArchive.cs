using System.IO.Compression;

namespace Communaute.Web.Platform.Files;

/// <summary>Tells office documents from other zip archives by what they hold, without unpacking them.</summary>
internal static class OfficeArchive
{
    private const int MaxEntries = 10_000;
    private const long MaxUnpackedBytes = 500_000_000;

    private static readonly FileKind[] OpenDocuments = [FileKind.Odt, FileKind.Ods, FileKind.Odp];
    private static readonly (string Part, FileKind Kind)[] OpenXmlParts =
    [
        ("word/document.xml", FileKind.Docx),
        ("xl/workbook.xml", FileKind.Xlsx),
        ("ppt/presentation.xml", FileKind.Pptx),
    ];

    public static FileKind KindOf(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            // What claims to unpack beyond any document is handed over closed, and nothing here ever opens it.
            return archive.Entries.Count > MaxEntries || archive.Entries.Sum(entry => entry.Length) > MaxUnpackedBytes
                ? FileKind.Unknown
                : OpenDocument(archive) ?? OpenXml(archive) ?? FileKind.Unknown;
        }
        catch (InvalidDataException)
        {
            return FileKind.Unknown;
        }
    }

    private static FileKind? OpenDocument(ZipArchive archive)
    {
        if (archive.Entries.FirstOrDefault() is not { FullName: "mimetype", Length: < 100 } entry)
        {
            return null;
        }

        using var reader = new StreamReader(entry.Open());
        var mediaType = reader.ReadToEnd();
        return Array.Find(OpenDocuments, kind => kind.MediaType == mediaType);
    }

    private static FileKind? OpenXml(ZipArchive archive)
    {
        // A document that carries programs is not the plain one it passes for.
        if (archive.GetEntry("[Content_Types].xml") is null
            || archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return Array.Find(OpenXmlParts, part => archive.GetEntry(part.Part) is not null).Kind;
    }
}
