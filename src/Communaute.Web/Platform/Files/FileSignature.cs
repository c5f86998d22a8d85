namespace Communaute.Web.Platform.Files;

/// <summary>The first bytes by which formats are known. They count at the very start only: a file that hides another begins with something else.</summary>
internal static class FileSignature
{
    private static readonly string[] Mp4Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V "];

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    public static FileKind? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8))
        {
            return FileKind.Pdf;
        }

        return Image(head) ?? Recording(head);
    }

    private static FileKind? Image(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileKind.Png;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileKind.Jpeg;
        }

        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
        {
            return FileKind.Gif;
        }

        return head.StartsWith("RIFF"u8) && At(head, 8).StartsWith("WEBP"u8) ? FileKind.Webp : null;
    }

    private static FileKind? Recording(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("OggS"u8))
        {
            return FileKind.Ogg;
        }

        if (head.StartsWith("ID3"u8) || (head.Length > 2 && head[0] == 0xFF && head[1] is 0xFB or 0xF3 or 0xF2))
        {
            return FileKind.Mp3;
        }

        if (At(head, 4).StartsWith("ftyp"u8) && head.Length >= 12)
        {
            // The same box opens HEIC pictures and QuickTime films, which few browsers show.
            return Mp4Brands.Contains(System.Text.Encoding.Latin1.GetString(head[8..12])) ? FileKind.Mp4 : null;
        }

        var isMatroska = head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]);
        return isMatroska && head[..Math.Min(64, head.Length)].IndexOf("webm"u8) > 0 ? FileKind.Webm : null;
    }

    private static ReadOnlySpan<byte> At(ReadOnlySpan<byte> head, int offset) => head.Length > offset ? head[offset..] : [];
}
