namespace Communaute.Library;

/// <summary>A tag of a resource: what moves when two tags become one.</summary>
public sealed class ResourceTag
{
    public int ResourceId { get; private set; }

    public int TagId { get; private set; }
}
