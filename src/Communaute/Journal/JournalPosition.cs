namespace Communaute.Journal;

/// <summary>How far one consumer has read.</summary>
public sealed class JournalPosition(string consumer)
{
    public const int MaxConsumerLength = 64;

    public string Consumer { get; private set; } = consumer;

    /// <summary>The highest number seen. Entries just below it are read again, since they may have committed later.</summary>
    public long LastEntryId { get; private set; }

    public void Reach(long entryId) => LastEntryId = Math.Max(LastEntryId, entryId);
}
