namespace Communaute.Library;

/// <summary>A file shown by a resource, under a title of its own.</summary>
public sealed class ResourceFile(int fileId, string title, int position)
{
    public const int MaxTitleLength = 120;

    public int ResourceId { get; private set; }

    public int FileId { get; private set; } = fileId;

    public string Title { get; private set; } = title;

    public int Position { get; private set; } = position;
}
