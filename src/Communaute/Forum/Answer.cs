using Communaute.Journal;

namespace Communaute.Forum;

/// <summary>What a member answers to a question.</summary>
public sealed class Answer : Entity, IVersioned
{
    public const int MaxBodyLength = 20_000;

    private Answer()
    {
    }

    internal Answer(Question question, int authorId, FormattedText body, Guid submission, DateTime now)
    {
        Question = question;
        QuestionId = question.Id;
        AuthorId = authorId;
        Body = body;
        Submission = submission;
        AnsweredAt = now;
        Happenings.Add(new QuestionAnswered(question.Id), authorId, now);
    }

    public int QuestionId { get; private set; }

    public Question Question { get; private set; } = null!;

    public int AuthorId { get; private set; }

    public FormattedText Body { get; private set; } = FormattedText.Empty;

    public Guid Submission { get; private set; }

    public DateTime AnsweredAt { get; private set; }

    public DateTime? EditedAt { get; private set; }

    /// <summary>When the person who asked said it solved their question.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>When a coordinator vouched for it: another mark than the solution.</summary>
    public DateTime? ValidatedAt { get; private set; }

    public int? ValidatedById { get; private set; }

    public DateTime? DeletedAt { get; private set; }

    public int? DeletedById { get; private set; }

    public int Score { get; private set; }

    public int Revision { get; private set; }

    public int Version { get; private set; }

    public void Edit(FormattedText body, int editorId, DateTime now, bool byCoordinator = false)
    {
        Question.MustBeWritable(byCoordinator);
        Body = body;
        EditedAt = now;
        Revision++;
        Happenings.Add(new AnswerEdited(QuestionId), editorId, now);
    }

    public void Validate(int coordinatorId, DateTime now)
    {
        if (ValidatedAt is not null)
        {
            throw new BusinessRuleException("Cette réponse est déjà validée.");
        }

        ValidatedAt = now;
        ValidatedById = coordinatorId;
        Happenings.Add(new AnswerValidated(QuestionId), coordinatorId, now);
    }

    public void Unvalidate(int coordinatorId, DateTime now)
    {
        if (ValidatedAt is null)
        {
            throw new BusinessRuleException("Cette réponse n’est pas validée.");
        }

        ValidatedAt = null;
        ValidatedById = null;
        Happenings.Add(new AnswerUnvalidated(QuestionId), coordinatorId, now);
    }

    public void CountVote(int change) => Score += change;

    internal void Accept(int memberId, DateTime now)
    {
        if (AcceptedAt is not null)
        {
            throw new BusinessRuleException("Cette réponse est déjà marquée comme solution.");
        }

        AcceptedAt = now;
        Happenings.Add(new AnswerAccepted(QuestionId), memberId, now);
    }

    internal void Unaccept(int memberId, DateTime now)
    {
        if (AcceptedAt is null)
        {
            throw new BusinessRuleException("Cette réponse n’est pas marquée comme solution.");
        }

        AcceptedAt = null;
        Happenings.Add(new AnswerUnaccepted(QuestionId), memberId, now);
    }

    internal void Delete(int actorId, DateTime now)
    {
        AcceptedAt = null;
        DeletedAt = now;
        DeletedById = actorId;
        Happenings.Add(new AnswerDeleted(QuestionId), actorId, now);
    }

    internal void Restore(int actorId, bool byCoordinator, DateTime now)
    {
        if (DeletedAt is null)
        {
            throw new BusinessRuleException("Cette réponse n’est pas supprimée.");
        }

        Deletions.MustBeMine(AuthorId, DeletedById, actorId, byCoordinator);
        (DeletedAt, DeletedById) = (null, null);
        Happenings.Add(new AnswerRestored(QuestionId), actorId, now);
    }
}

public sealed record QuestionAnswered(int QuestionId) : JournalEvent;

public sealed record AnswerEdited(int QuestionId) : JournalEvent;

public sealed record AnswerAccepted(int QuestionId) : JournalEvent;

public sealed record AnswerUnaccepted(int QuestionId) : JournalEvent;

public sealed record AnswerValidated(int QuestionId) : JournalEvent;

public sealed record AnswerUnvalidated(int QuestionId) : JournalEvent;

public sealed record AnswerDeleted(int QuestionId) : JournalEvent;

public sealed record AnswerRestored(int QuestionId) : JournalEvent;
