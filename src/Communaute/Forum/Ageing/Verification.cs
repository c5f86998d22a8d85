using Communaute.Journal;

namespace Communaute.Forum.Ageing;

/// <summary>
/// Whether a solution is still true: until when it is trusted, and who was asked. Its author is asked once, then one
/// coordinator, once. Its version lets one node alone ask.
/// </summary>
public sealed class Verification : Entity, IVersioned
{
    /// <summary>So many members who say that an answer is out of date, and it is to be verified at once.</summary>
    public const int EnoughDoubts = 2;

    /// <summary>How long its author has to answer before a coordinator is asked.</summary>
    public static readonly TimeSpan PatienceWithAuthor = TimeSpan.FromDays(7);

    private Verification()
    {
    }

    public Verification(Answer answer)
    {
        AnswerId = answer.Id;
        QuestionId = answer.QuestionId;
        AuthorId = answer.AuthorId;
    }

    public int AnswerId { get; private set; }

    public int QuestionId { get; private set; }

    public int AuthorId { get; private set; }

    /// <summary>After so many months; nothing when answers to this kind of question do not age.</summary>
    public int? Months { get; private set; }

    /// <summary>When somebody said that it was still true.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When it was last accepted, validated or confirmed. Nothing while it is no solution, or is out of date.</summary>
    public DateTime? VerifiedAt { get; private set; }

    /// <summary>When enough members had said that it was out of date.</summary>
    public DateTime? DoubtedAt { get; private set; }

    /// <summary>How many said so, when last counted: two who say it at once are counted one after the other.</summary>
    public int Doubts { get; private set; }

    /// <summary>When its author, or a coordinator, said so.</summary>
    public DateTime? OutdatedAt { get; private set; }

    public int? OutdatedById { get; private set; }

    /// <summary>From when it is to be verified.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>When to look at it again; nothing once there is nobody left to ask.</summary>
    public DateTime? NextAt { get; private set; }

    public DateTime? AuthorAskedAt { get; private set; }

    public DateTime? CoordinatorAskedAt { get; private set; }

    public int? CoordinatorId { get; private set; }

    public int Version { get; private set; }

    public bool IsDue(DateTime now) => DueAt <= now;

    /// <summary>Takes over what the answer is now. Doing it again changes nothing.</summary>
    public void Follow(Answer answer, int? months)
    {
        Months = months;

        if (Latest(answer.AcceptedAt, answer.ValidatedAt) is not { } vouched || answer.DeletedAt is not null)
        {
            VerifiedAt = DueAt = NextAt = null;
            OutdatedAt = answer.DeletedAt is null ? OutdatedAt : null;
            return;
        }

        var verified = Latest(vouched, ConfirmedAt)!.Value;
        ForgetWhatCameBefore(verified);
        VerifiedAt = OutdatedAt is null ? verified : null;
        Plan();
    }

    public void Confirm(Answer answer, int memberId, DateTime now)
    {
        MustBeVerifiable();
        ConfirmedAt = now;
        DoubtedAt = OutdatedAt = AuthorAskedAt = CoordinatorAskedAt = null;
        CoordinatorId = OutdatedById = null;
        Follow(answer, Months);
        answer.Happenings.Add(new AnswerConfirmed(QuestionId), memberId, now);
    }

    public void Outdate(Answer answer, int memberId, DateTime now)
    {
        MustBeVerifiable();
        OutdatedAt = now;
        OutdatedById = memberId;
        Follow(answer, Months);
        answer.Happenings.Add(new AnswerOutdated(QuestionId), memberId, now);
    }

    /// <param name="members">How many say that it is out of date, since it was last verified.</param>
    public void CountDoubts(int members, DateTime now)
    {
        Doubts = members;
        DoubtedAt = members < EnoughDoubts ? null : DoubtedAt ?? now;
        Plan();
    }

    public void AskAuthor(DateTime now)
    {
        SkipAuthor(now);
        NextAt = now + PatienceWithAuthor;
        Happenings.Add(new VerificationAsked(QuestionId, AnswerId), actorId: null, now);
    }

    /// <summary>They left: there is nothing to wait for.</summary>
    public void SkipAuthor(DateTime now)
    {
        AuthorAskedAt = now;
        NextAt = now;
    }

    public void AskCoordinator(int coordinatorId, DateTime now)
    {
        CoordinatorId = coordinatorId;
        CoordinatorAskedAt = now;
        NextAt = null;
        Happenings.Add(new CoordinatorAskedToVerify(QuestionId, AnswerId), actorId: null, now);
    }

    public void Wait(DateTime? until) => NextAt = until;

    private void Plan()
    {
        DueAt = VerifiedAt is null ? null : DoubtedAt ?? (Months is { } months ? VerifiedAt.Value.AddMonths(months) : null);
        NextAt = CoordinatorAskedAt is not null || DueAt is null ? null : AuthorAskedAt is { } asked ? asked + PatienceWithAuthor : DueAt;
    }

    /// <summary>A new verification begins a new time: whoever was asked before may be asked again when it ends.</summary>
    private void ForgetWhatCameBefore(DateTime verified)
    {
        DoubtedAt = DoubtedAt < verified ? null : DoubtedAt;
        OutdatedAt = OutdatedAt < verified ? null : OutdatedAt;
        AuthorAskedAt = AuthorAskedAt < verified ? null : AuthorAskedAt;
        CoordinatorAskedAt = CoordinatorAskedAt < verified ? null : CoordinatorAskedAt;
        CoordinatorId = CoordinatorAskedAt is null ? null : CoordinatorId;
        OutdatedById = OutdatedAt is null ? null : OutdatedById;
    }

    private void MustBeVerifiable()
    {
        if (VerifiedAt is null && OutdatedAt is null)
        {
            throw new BusinessRuleException("Cette réponse n’est ni retenue comme solution ni validée\u00a0: il n’y a rien à vérifier.");
        }
    }

    private static DateTime? Latest(DateTime? one, DateTime? other) => one is null || other > one ? other : one;
}

public sealed record AnswerConfirmed(int QuestionId) : JournalEvent;

public sealed record AnswerOutdated(int QuestionId) : JournalEvent;

public sealed record VerificationAsked(int QuestionId, int AnswerId) : JournalEvent;

public sealed record CoordinatorAskedToVerify(int QuestionId, int AnswerId) : JournalEvent;
