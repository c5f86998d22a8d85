using System.Text;

namespace Communaute.Web.Platform.Files;

/// <summary>Recognises text that is nothing but text.</summary>
internal static class PlainTextSniff
{
    // What a browser could take for a page or a drawing, wherever a byte order mark or spaces put it.
    private static readonly string[] Markup = ["<!", "<?", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<math", "<style"];

    public static FileKind KindOf(ReadOnlySpan<byte> head, string name)
    {
        if (head.IsEmpty || HasControls(head))
        {
            return FileKind.Unknown;
        }

        var text = Encoding.UTF8.GetString(head);
        if (Array.Exists(Markup, mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return FileKind.Unknown;
        }

        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".CSV" => FileKind.Csv,
            ".MD" => FileKind.MarkdownText,
            ".TXT" => FileKind.PlainText,
            _ => FileKind.Unknown,
        };
    }

    private static bool HasControls(ReadOnlySpan<byte> head) =>
        head.ContainsAnyInRange((byte)0x00, (byte)0x08) || head.ContainsAnyInRange((byte)0x0E, (byte)0x1F)
        || head.Contains((byte)0x0B) || head.Contains((byte)0x7F);
}
