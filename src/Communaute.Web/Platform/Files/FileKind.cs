namespace Communaute.Web.Platform.Files;

/// <summary>What a file is, decided from its bytes: neither its name nor the browser that sent it is believed.</summary>
/// <param name="OpensInPage">Whether a browser may show it itself; otherwise it is only ever downloaded.</param>
public sealed record FileKind(string Extension, string MediaType, string Name, bool OpensInPage)
{
    public static readonly FileKind Pdf = new(".pdf", "application/pdf", "Document PDF", true);
    public static readonly FileKind Png = new(".png", "image/png", "Image PNG", true);
    public static readonly FileKind Jpeg = new(".jpg", "image/jpeg", "Image JPEG", true);
    public static readonly FileKind Webp = new(".webp", "image/webp", "Image WebP", true);
    public static readonly FileKind Gif = new(".gif", "image/gif", "Image GIF", true);
    public static readonly FileKind Mp3 = new(".mp3", "audio/mpeg", "Enregistrement MP3", true);
    public static readonly FileKind Ogg = new(".ogg", "audio/ogg", "Enregistrement Ogg", true);
    public static readonly FileKind Mp4 = new(".mp4", "video/mp4", "Vidéo MP4", true);
    public static readonly FileKind Webm = new(".webm", "video/webm", "Vidéo WebM", true);
    public static readonly FileKind PlainText = new(".txt", "text/plain; charset=utf-8", "Texte", true);
    public static readonly FileKind Csv = new(".csv", "text/csv", "Tableau CSV", false);
    public static readonly FileKind MarkdownText = new(".md", "text/markdown", "Texte Markdown", false);
    public static readonly FileKind Odt = new(".odt", "application/vnd.oasis.opendocument.text", "Document texte OpenDocument", false);
    public static readonly FileKind Ods = new(".ods", "application/vnd.oasis.opendocument.spreadsheet", "Classeur OpenDocument", false);
    public static readonly FileKind Odp = new(".odp", "application/vnd.oasis.opendocument.presentation", "Présentation OpenDocument", false);
    public static readonly FileKind Docx = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Document Word", false);
    public static readonly FileKind Xlsx = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Classeur Excel", false);
    public static readonly FileKind Pptx = new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "Présentation PowerPoint", false);

    /// <summary>Everything else, SVG, HTML and programs first: bytes to download, never to open here.</summary>
    public static readonly FileKind Unknown = new("", "application/octet-stream", "Fichier", false);

    private const int HeadLength = 4096;

    private static readonly FileKind[] Known = [Pdf, Png, Jpeg, Webp, Gif, Mp3, Ogg, Mp4, Webm, PlainText, Csv, MarkdownText, Odt, Ods, Odp, Docx, Xlsx, Pptx];

    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public bool IsText => MediaType.StartsWith("text/", StringComparison.Ordinal);

    /// <summary>What was found out when the file was kept.</summary>
    public static FileKind OfMediaType(string mediaType) => Array.Find(Known, kind => kind.MediaType == mediaType) ?? Unknown;

    /// <summary>What a name claims; nothing is said of the content.</summary>
    public static FileKind? ClaimedBy(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jpeg" => Jpeg,
        var extension => Array.Find(Known, kind => kind.Extension == extension),
    };

    /// <summary>The name only tells apart the kinds of plain text, which have no mark of their own.</summary>
    public static FileKind Of(Stream content, string name)
    {
        content.Position = 0;
        var buffer = new byte[HeadLength];
        var head = buffer.AsSpan(0, content.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false));
        var kind = FileSignature.Of(head) ?? (FileSignature.IsZip(head) ? OfficeArchive.KindOf(content) : PlainTextSniff.KindOf(head, name));
        content.Position = 0;
        return kind;
    }
}
