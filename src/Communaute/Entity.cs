using Communaute.Journal;

namespace Communaute;

/// <summary>A thing of the community with its own number, that records what happens to it.</summary>
public abstract class Entity : IJournaled
{
    public int Id { get; private set; }

    public Happenings Happenings { get; } = new();
}
