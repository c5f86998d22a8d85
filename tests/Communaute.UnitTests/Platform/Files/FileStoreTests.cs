using System.Security.Cryptography;
using System.Text;
using Communaute.Web.Platform.Files;
using Xunit;

namespace Communaute.UnitTests.Platform.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"communaute-{Guid.NewGuid():N}");
    private readonly FileStore store;

    public FileStoreTests() => store = new FileStore(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_content_is_kept_under_its_hash_and_read_back()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_000);

        var stored = await SaveAsync(bytes);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stored.Sha256);
        Assert.Equal(bytes.Length, stored.Length);
        Assert.Equal(bytes, ReadBack(stored.Sha256));
        Assert.Equal([Path.Combine(folder, stored.Sha256[..2], stored.Sha256[2..4], stored.Sha256)], Files());
    }

    [Fact]
    public async Task The_same_content_sent_by_many_at_once_is_kept_once()
    {
        var bytes = RandomNumberGenerator.GetBytes(200_000);

        var stored = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => SaveAsync(bytes))));

        Assert.Single(stored.Distinct());
        Assert.Single(Files());
        Assert.Equal(bytes, ReadBack(stored[0].Sha256));
    }

    [Theory]
    [InlineData(999, false)]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    public async Task A_content_longer_than_allowed_is_refused_and_leaves_nothing(int length, bool isRefused)
    {
        var refusal = await Record.ExceptionAsync(() => store.SaveAsync(new MemoryStream(new byte[length]), 1_000, TestContext.Current.CancellationToken));

        Assert.Equal(isRefused, refusal is BusinessRuleException);
        Assert.Equal(isRefused ? 0 : 1, Files().Count);
        Assert.Equal(isRefused, refusal?.Message.Contains("1\u00A0ko", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_broken_sending_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => store.SaveAsync(new BrokenStream(), 1_000_000, TestContext.Current.CancellationToken));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_deleted_content_is_gone_and_deleting_it_again_is_nothing()
    {
        var stored = await SaveAsync("texte"u8.ToArray());

        store.Delete(stored.Sha256);
        store.Delete(stored.Sha256);

        Assert.False(store.Contains(stored.Sha256));
        Assert.Throws<FileNotFoundException>(() => store.Open(stored.Sha256));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public async Task Only_a_hash_names_a_content(string name)
    {
        await SaveAsync(Encoding.UTF8.GetBytes("texte"));

        Assert.Throws<ArgumentException>(() => store.Open(name));
        Assert.Throws<ArgumentException>(() => store.Delete(name));
    }

    [Fact]
    public async Task What_a_crash_left_is_removed_once_it_is_old()
    {
        var stored = await SaveAsync("gardé"u8.ToArray());
        var now = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
        var old = Path.Combine(folder, "incoming", "ancien");
        var recent = Path.Combine(folder, "incoming", "recent");
        await File.WriteAllTextAsync(old, "moitié", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(recent, "moitié", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(old, now.AddHours(-2));
        File.SetLastWriteTimeUtc(recent, now);

        Assert.Equal(1, store.RemoveTemporaryOlderThan(now.AddHours(-1)));

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(recent));
        Assert.True(store.Contains(stored.Sha256));
    }

    private Task<StoredContent> SaveAsync(byte[] bytes) =>
        store.SaveAsync(new MemoryStream(bytes), 1_000_000, TestContext.Current.CancellationToken);

    private byte[] ReadBack(string sha256)
    {
        using var content = store.Open(sha256);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)];

    /// <summary>A sender whose connection is cut after the first part.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        private bool wasRead;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (wasRead)
            {
                throw new IOException("The connection was cut.");
            }

            wasRead = true;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
