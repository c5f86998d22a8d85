namespace Communaute.Web.Platform.Files;

/// <summary>Small pictures for lists, drawn when first asked for. The folder may be emptied at any time.</summary>
public sealed class Thumbnails(string folder, ImageProcessor pictures)
{
    // A few sides only: asking for each number of pixels would fill the disk.
    private static readonly int[] Sides = [96, 320, 640];

    /// <summary>The side that is drawn for the one that was asked.</summary>
    public static int Side(int asked) => Array.Find(Sides, side => side >= asked) is var side and > 0 ? side : Sides[^1];

    public async Task<Stream> OpenAsync(FileStore store, string sha256, int side, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, sha256[..2], $"{sha256}-{side}.webp");

        if (!File.Exists(path))
        {
            await using var whole = store.Open(sha256);
            await WriteAsync(path, (await pictures.ThumbnailAsync(whole, side, cancellationToken)).Content, cancellationToken);
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 16_384, useAsync: true);
    }

    private static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(temporary, content, cancellationToken);
        File.Move(temporary, path, overwrite: true);
    }
}
