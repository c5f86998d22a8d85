namespace Communaute.Journal;

/// <summary>
/// A line of "what is new": derived from the journal, one per entry worth telling. It points to a thing and never copies its
/// words, so that what one may not see any more cannot leak from here.
/// </summary>
public sealed class Activity(long entryId, string kind, int? actorId, DateTime at)
{
    /// <summary>The journal entry it comes from: the same entry can never be told twice.</summary>
    public long EntryId { get; private set; } = entryId;

    public string Kind { get; private set; } = kind;

    public int? ActorId { get; private set; } = actorId;

    public DateTime At { get; private set; } = at;

    public int? QuestionId { get; init; }

    public int? ResourceId { get; init; }

    public int? MemberId { get; init; }
}
