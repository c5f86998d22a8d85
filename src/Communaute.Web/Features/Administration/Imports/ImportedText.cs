using System.Text;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The text of an imported file, whatever program wrote it.</summary>
internal static class ImportedText
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(byte[] bytes)
    {
        var text = Decode(bytes).TrimStart('\uFEFF');
        if (text.Contains('\0'))
        {
            throw new UnreadableFileException("Ce fichier n’est pas un fichier texte. Choisissez un fichier CSV, Excel (.xlsx) ou JSON.");
        }

        return string.IsNullOrWhiteSpace(text)
            ? throw new UnreadableFileException("Ce fichier est vide. Choisissez un fichier qui contient une ligne de titres et des données.")
            : text;
    }

    private static string Decode(byte[] bytes)
    {
        if (LooksLikeUtf16(bytes) is { } utf16)
        {
            return utf16.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    // Without a byte order mark, the first character of a header or of JSON is ASCII, so one of its two bytes is zero.
    private static Encoding? LooksLikeUtf16(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
