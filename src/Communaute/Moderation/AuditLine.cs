namespace Communaute.Moderation;

/// <summary>
/// A line of what coordinators did, derived from the journal. It points to a text and to a reason, and copies neither, nor the
/// name of whoever wrote the text.
/// </summary>
public sealed class AuditLine(long entryId, string act, int actorId, DateTime at)
{
    public const int MaxActLength = 64;

    /// <summary>The journal entry it comes from: the same entry is never told twice.</summary>
    public long EntryId { get; private set; } = entryId;

    /// <summary>The name of an <see cref="ActKind"/>, or of the journal event.</summary>
    public string Act { get; private set; } = act;

    public int ActorId { get; private set; } = actorId;

    public DateTime At { get; private set; } = at;

    public PostKind? PostKind { get; init; }

    public int? QuestionId { get; init; }

    public int? ResourceId { get; init; }

    /// <summary>Where the reason rests, when it is one of <see cref="ModerationAct"/>.</summary>
    public int? ModerationActId { get; init; }
}
