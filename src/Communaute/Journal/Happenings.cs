namespace Communaute.Journal;

/// <summary>What an entity recorded since it was last saved. The context turns it into journal entries.</summary>
public sealed class Happenings
{
    private readonly List<Happening> _pending = [];

    public bool Any => _pending.Count > 0;

    public void Add(JournalEvent what, int? actorId, DateTime at) => _pending.Add(new Happening(what, actorId, at));

    internal IReadOnlyList<Happening> TakeAll()
    {
        Happening[] taken = [.. _pending];
        _pending.Clear();
        return taken;
    }
}

internal sealed record Happening(JournalEvent What, int? ActorId, DateTime At);
