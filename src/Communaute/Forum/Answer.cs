using Communaute.Forum.Ageing;
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

    /// <summary>What a member says of it, once each: the former reaction, when there is one, gives way.</summary>
    public AnswerReaction React(AnswerReaction? former, int memberId, ReactionKind kind, string? reason, DateTime now)
    {
        if (AuthorId == memberId)
        {
            throw new BusinessRuleException("On ne donne pas d’avis sur sa propre réponse\u00a0: laissez les autres membres dire si elle marche.");
        }

        if (kind == ReactionKind.Dangerous && AnswerReaction.Clean(kind, reason) is null)
        {
            throw new BusinessRuleException("Dites ce qui est dangereux\u00a0: tous ceux qui liront cette réponse le verront.", nameof(AnswerReaction.Reason));
        }

        Note(former, kind, memberId, now);
        var reaction = former ?? new AnswerReaction(this, memberId);
        reaction.Become(kind, reason, now);
        return reaction;
    }

    /// <summary>Takes a reaction back: whoever saves removes it.</summary>
    public void Withdraw(AnswerReaction reaction, DateTime now)
    {
        if (reaction.Kind == ReactionKind.Dangerous)
        {
            Happenings.Add(new DangerWithdrawn(QuestionId), reaction.MemberId, now);
        }
    }

    /// <summary>The reason stays with the reaction: the journal holds no text.</summary>
    private void Note(AnswerReaction? former, ReactionKind kind, int memberId, DateTime now)
    {
        if (former is not null && former.Kind != kind)
        {
            Withdraw(former, now);
        }

        if (former?.Kind != kind && kind == ReactionKind.Dangerous)
        {
            Happenings.Add(new AnswerCalledDangerous(QuestionId), memberId, now);
        }

        if (former?.Kind != kind && kind == ReactionKind.Outdated)
        {
            Happenings.Add(new AnswerCalledOutdated(QuestionId), memberId, now);
        }
    }

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

public sealed record AnswerCalledDangerous(int QuestionId) : JournalEvent;

public sealed record DangerWithdrawn(int QuestionId) : JournalEvent;

public sealed record AnswerCalledOutdated(int QuestionId) : JournalEvent;

public sealed record AnswerRestored(int QuestionId) : JournalEvent;
