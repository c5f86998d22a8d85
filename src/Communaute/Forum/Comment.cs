using Communaute.Journal;

namespace Communaute.Forum;

/// <summary>A short remark under a question or one of its answers.</summary>
public sealed class Comment : Entity, IVersioned
{
    public const int MaxBodyLength = 1_500;

    private Comment()
    {
    }

    internal Comment(Question question, int? answerId, int authorId, FormattedText body, Guid submission, DateTime now)
    {
        Question = question;
        QuestionId = question.Id;
        AnswerId = answerId;
        AuthorId = authorId;
        Body = body;
        Submission = submission;
        CommentedAt = now;
        Happenings.Add(new CommentAdded(question.Id, answerId), authorId, now);
    }

    public int QuestionId { get; private set; }

    public Question Question { get; private set; } = null!;

    /// <summary>The answer it stands under; the question itself when there is none.</summary>
    public int? AnswerId { get; private set; }

    public Answer? Answer { get; private set; }

    public int AuthorId { get; private set; }

    public FormattedText Body { get; private set; } = FormattedText.Empty;

    public Guid Submission { get; private set; }

    public DateTime CommentedAt { get; private set; }

    public DateTime? EditedAt { get; private set; }

    public DateTime? DeletedAt { get; private set; }

    public int? DeletedById { get; private set; }

    public int Revision { get; private set; }

    public int Version { get; private set; }

    public void Edit(FormattedText body, int editorId, DateTime now, bool byCoordinator = false)
    {
        Question.MustBeWritable(byCoordinator);
        Body = body;
        EditedAt = now;
        Revision++;
        Happenings.Add(new CommentEdited(QuestionId), editorId, now);
    }

    public void Delete(int actorId, DateTime now, bool byCoordinator = false)
    {
        Question.MustBeWritable(byCoordinator);
        DeletedAt = now;
        DeletedById = actorId;
        Happenings.Add(new CommentDeleted(QuestionId), actorId, now);
    }

    public void Restore(int actorId, bool byCoordinator, DateTime now)
    {
        Question.MustBeWritable(byCoordinator);

        if (DeletedAt is null)
        {
            throw new BusinessRuleException("Ce commentaire n’est pas supprimé.");
        }

        Deletions.MustBeMine(AuthorId, DeletedById, actorId, byCoordinator);
        (DeletedAt, DeletedById) = (null, null);
        Happenings.Add(new CommentRestored(QuestionId), actorId, now);
    }
}

public sealed record CommentAdded(int QuestionId, int? AnswerId) : JournalEvent;

public sealed record CommentEdited(int QuestionId) : JournalEvent;

public sealed record CommentDeleted(int QuestionId) : JournalEvent;

public sealed record CommentRestored(int QuestionId) : JournalEvent;
