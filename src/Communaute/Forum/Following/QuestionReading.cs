namespace Communaute.Forum.Following;

/// <summary>How far one member has read one question: one row for all their devices, forgotten after a while.</summary>
public sealed class QuestionReading(int questionId, int memberId, int lastAnswerId, DateTime readAt)
{
    /// <summary>An older answer is new to nobody, and an older reading is forgotten: whatever is left to read came after it.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(60);

    public int QuestionId { get; private set; } = questionId;

    public int MemberId { get; private set; } = memberId;

    /// <summary>The highest number among the answers that were on the screen; 0 when there was none.</summary>
    public int LastAnswerId { get; private set; } = lastAnswerId;

    public DateTime ReadAt { get; private set; } = readAt;
}
