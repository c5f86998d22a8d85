namespace Communaute.Files;

/// <summary>A file somebody sent. Its bytes are in the store under <see cref="Sha256"/>; this row says what it is and who may read it.</summary>
public sealed class StoredFile(string sha256, string name, string mediaType, long size, int uploadedById, DateTime uploadedAt)
{
    public const int MaxNameLength = 120;
    public const int MaxMediaTypeLength = 100;

    public int Id { get; private set; }

    public string Sha256 { get; private set; } = sha256;

    public string Name { get; private set; } = name;

    public string MediaType { get; private set; } = mediaType;

    /// <summary>In bytes.</summary>
    public long Size { get; private set; } = size;

    public int UploadedById { get; private set; } = uploadedById;

    public DateTime UploadedAt { get; private set; } = uploadedAt;

    /// <summary>When a published text began to show it. Before that, only the person who sent it may read it.</summary>
    public DateTime? SharedAt { get; private set; }

    public void Share(DateTime now) => SharedAt ??= now;
}
