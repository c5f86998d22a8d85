using System.Security.Cryptography;

namespace Communaute.Web.Platform.Files;

/// <summary>What was kept: the name of a content is the SHA-256 of its bytes.</summary>
public sealed record StoredContent(string Sha256, long Length);

/// <summary>A folder of contents, each kept once whoever sends it. Who may read one is the database's business.</summary>
public sealed class FileStore(string folder)
{
    private const int BufferSize = 81_920;
    private readonly string incoming = Path.Combine(folder, "incoming");

    /// <summary>Keeps the content, or refuses it and leaves nothing when it is longer than allowed.</summary>
    public async Task<StoredContent> SaveAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(incoming);
        var temporary = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        try
        {
            var stored = await WriteAsync(content, temporary, maxBytes, cancellationToken);
            Publish(temporary, PathOf(stored.Sha256));
            return stored;
        }
        finally
        {
            // Nothing is left here after a success: a refusal or a broken connection leaves a part.
            File.Delete(temporary);
        }
    }

    /// <summary>Sets a content aside, so that it can be looked at before it is kept: it leaves with its stream.</summary>
    public async Task<Stream> SetAsideAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(incoming);
        var aside = new FileStream(
            Path.Combine(incoming, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await CopyAsync(content, aside, maxBytes, hash: null, cancellationToken);
            aside.Position = 0;
            return aside;
        }
        catch
        {
            await aside.DisposeAsync();
            throw;
        }
    }

    public static string TooHeavy(long maxBytes) =>
        $"Ce fichier est trop lourd\u00A0: la limite est de {FileSize.InFrench(maxBytes)}. Réduisez-le, puis recommencez.";

    public Stream Open(string sha256) =>
        new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);

    public bool Contains(string sha256) => File.Exists(PathOf(sha256));

    public void Delete(string sha256)
    {
        if (Contains(sha256))
        {
            File.Delete(PathOf(sha256));
        }
    }

    /// <summary>Removes what a crash left half received, and says how many there were.</summary>
    public int RemoveTemporaryOlderThan(DateTime instant)
    {
        if (!Directory.Exists(incoming))
        {
            return 0;
        }

        var abandoned = Directory.EnumerateFiles(incoming).Where(path => File.GetLastWriteTimeUtc(path) < instant).ToList();
        abandoned.ForEach(File.Delete);
        return abandoned.Count;
    }

    private static async Task<StoredContent> WriteAsync(Stream content, string path, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var length = await CopyAsync(content, file, maxBytes, hash, cancellationToken);

        // On the disk before it has its name: after a power cut a name never stands for half a content.
        file.Flush(flushToDisk: true);
        return new StoredContent(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private static async Task<long> CopyAsync(Stream content, FileStream file, long maxBytes, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > maxBytes)
            {
                throw new BusinessRuleException(TooHeavy(maxBytes));
            }

            hash?.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return length;
    }

    private static void Publish(string temporary, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.Move(temporary, path, overwrite: true);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Windows does not replace a file that someone is reading; it holds the same bytes.
        }
    }

    private string PathOf(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("A content is named by 64 lower-case hexadecimal digits.", nameof(sha256));
        }

        return Path.Combine(folder, sha256[..2], sha256[2..4], sha256);
    }
}
