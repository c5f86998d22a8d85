namespace Communaute.Forum;

/// <summary>"Moi aussi": one member, one question, one vote. The key says so.</summary>
public sealed class QuestionVote(int questionId, int memberId, DateTime at)
{
    public int QuestionId { get; private set; } = questionId;

    public int MemberId { get; private set; } = memberId;

    public DateTime At { get; private set; } = at;
}

/// <summary>"Utile": one member, one answer, one vote.</summary>
public sealed class AnswerVote(int answerId, int memberId, DateTime at)
{
    public int AnswerId { get; private set; } = answerId;

    public int MemberId { get; private set; } = memberId;

    public DateTime At { get; private set; } = at;
}
