namespace Communaute.Forum.Ageing;

/// <summary>What a member who tried an answer says of it: one reaction each, never on one's own. The key says so.</summary>
public sealed class AnswerReaction
{
    public const int MaxReasonLength = 500;

    private AnswerReaction()
    {
    }

    internal AnswerReaction(Answer answer, int memberId)
    {
        AnswerId = answer.Id;
        QuestionId = answer.QuestionId;
        MemberId = memberId;
    }

    public int AnswerId { get; private set; }

    public int QuestionId { get; private set; }

    public int MemberId { get; private set; }

    public ReactionKind Kind { get; private set; }

    /// <summary>What is dangerous, or what changed. Nothing when it works.</summary>
    public string? Reason { get; private set; }

    public DateTime At { get; private set; }

    public bool Says(ReactionKind kind, string? reason) => (Kind, Reason) == (kind, Clean(kind, reason));

    internal void Become(ReactionKind kind, string? reason, DateTime now)
    {
        Kind = kind;
        Reason = Clean(kind, reason);
        At = now;
    }

    internal static string? Clean(ReactionKind kind, string? reason) =>
        kind == ReactionKind.Works || string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}

public enum ReactionKind
{
    Works = 1,
    Outdated = 2,
    Dangerous = 3,
}
