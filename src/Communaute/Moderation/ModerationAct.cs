using Communaute.Journal;

namespace Communaute.Moderation;

/// <summary>What a coordinator did to somebody's text, and why. The journal holds no text: the reason rests here.</summary>
public sealed class ModerationAct : Entity
{
    public const int MaxReasonLength = 500;

    private ModerationAct()
    {
    }

    public ModerationAct(ActKind kind, PostKind post, int postId, int? questionId, int actorId, string reason, DateTime now)
    {
        Kind = kind;
        PostKind = post;
        PostId = postId;
        QuestionId = questionId;
        ActorId = actorId;
        Reason = reason.Trim();
        At = now;
        Happenings.Add(new Moderated(kind, questionId), actorId, now);
    }

    public ActKind Kind { get; private set; }

    public PostKind PostKind { get; private set; }

    public int PostId { get; private set; }

    /// <summary>The question it stands on; nothing for a resource.</summary>
    public int? QuestionId { get; private set; }

    public int ActorId { get; private set; }

    public DateTime At { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The question it was merged into, or is a duplicate of.</summary>
    public int? TargetQuestionId { get; init; }

    public int? TargetResourceId { get; init; }
}

public enum ActKind
{
    Closed = 1,
    Reopened = 2,
    Locked = 3,
    Unlocked = 4,
    MarkedDuplicate = 5,
    DuplicateUndone = 6,
    Moved = 7,
    Merged = 8,
    Deleted = 9,
    Restored = 10,

    /// <summary>Reports of a text were looked at: nothing is wrong with it.</summary>
    ReportsDismissed = 11,

    /// <summary>Reports of a text were looked at, and what had to be done was done elsewhere.</summary>
    ReportsHandled = 12,
}

public sealed record Moderated(ActKind Act, int? QuestionId) : JournalEvent;
