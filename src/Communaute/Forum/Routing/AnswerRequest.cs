using Communaute.Journal;

namespace Communaute.Forum.Routing;

/// <summary>One member is asked to answer one question: once, since the key says so.</summary>
public sealed class AnswerRequest : Entity
{
    private AnswerRequest()
    {
    }

    /// <param name="actorId">The colleague who thought of them; nobody when the program did.</param>
    public AnswerRequest(int questionId, int memberId, Circle circle, RequestReason reason, int? actorId, DateTime now)
    {
        QuestionId = questionId;
        MemberId = memberId;
        Circle = circle;
        Reason = reason;
        AskedAt = now;
        Happenings.Add(new AnswerRequested(questionId), actorId, now);
    }

    public int QuestionId { get; private set; }

    public int MemberId { get; private set; }

    public Circle Circle { get; private set; }

    public RequestReason Reason { get; private set; } = null!;

    public DateTime AskedAt { get; private set; }

    /// <summary>When there was nothing left for them to do, and why.</summary>
    public DateTime? ClosedAt { get; private set; }

    public RequestOutcome? Outcome { get; private set; }

    public void Decline(DateTime now)
    {
        Close(RequestOutcome.Declined, now);
        Happenings.Add(new RequestDeclined(QuestionId), MemberId, now);
    }

    /// <summary>Asks a colleague in their place.</summary>
    public AnswerRequest PassTo(int colleagueId, string myName, DateTime now)
    {
        Close(RequestOutcome.Passed, now);
        return new AnswerRequest(QuestionId, colleagueId, Circle, new RequestReason(ReasonKind.Passed, 0, myName), MemberId, now);
    }

    private void Close(RequestOutcome outcome, DateTime now)
    {
        if (ClosedAt is not null)
        {
            throw new BusinessRuleException("Cette demande est déjà réglée.");
        }

        ClosedAt = now;
        Outcome = outcome;
    }
}

public enum RequestOutcome
{
    Answered = 1,
    Declined = 2,
    Passed = 3,

    /// <summary>Somebody else answered, or the question was taken away.</summary>
    NoLongerNeeded = 4,
}

public sealed record AnswerRequested(int QuestionId) : JournalEvent;

public sealed record RequestDeclined(int QuestionId) : JournalEvent;
