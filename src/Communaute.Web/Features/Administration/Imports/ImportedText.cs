using System.Text;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The text of an imported file, whatever program wrote it.</summary>
internal static class ImportedText
{
    private const int MaxMegabytes = 20;
    private const int MaxBytes = MaxMegabytes * 1024 * 1024;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<string> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(file, cancellationToken);
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            throw new UnreadableFileException("Ce fichier est un classeur. Dans votre tableur, enregistrez-le au format CSV UTF-8, puis importez-le de nouveau.");
        }

        var text = Decode(bytes).TrimStart('\uFEFF');
        if (text.Contains('\0'))
        {
            throw new UnreadableFileException("Ce fichier n’est pas un fichier texte. Choisissez un fichier CSV ou JSON.");
        }

        return string.IsNullOrWhiteSpace(text)
            ? throw new UnreadableFileException("Ce fichier est vide. Choisissez un fichier qui contient une ligne de titres et des données.")
            : text;
    }

    private static async Task<byte[]> ReadBytesAsync(Stream file, CancellationToken cancellationToken)
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
