using Communaute.Forum.Following;
using Communaute.Journal;
using Communaute.Taxonomy;

namespace Communaute.Forum;

/// <summary>A question a member asks the community.</summary>
public sealed partial class Question : Entity, IVersioned
{
    public const int MaxTitleLength = 150;
    public const int MaxBodyLength = 20_000;
    public const int MaxThemes = 3;
    public const int MaxAudiences = 3;

    private Question()
    {
    }

    public Question(int authorId, string title, FormattedText body, Guid submission, DateTime now, bool withoutName = false)
    {
        AuthorId = authorId;
        Title = title.Trim();
        Body = body;
        Submission = submission;
        AskedAt = LastActivityAt = now;
        AnonymousSince = withoutName ? now : null;
        Happenings.Add(new QuestionAsked(), authorId, now);
    }

    public int AuthorId { get; private set; }

    public string Title { get; private set; } = "";

    public FormattedText Body { get; private set; } = FormattedText.Empty;

    /// <summary>Chosen by the form: the same one sent twice is the same question.</summary>
    public Guid Submission { get; private set; }

    /// <summary>Nothing for a question older than the kinds.</summary>
    public int? KindId { get; private set; }

    public DateTime AskedAt { get; private set; }

    public DateTime? EditedAt { get; private set; }

    public DateTime LastActivityAt { get; private set; }

    public DateTime? DeletedAt { get; private set; }

    public int? DeletedById { get; private set; }

    public QuestionState State { get; private set; }

    public int AnswerCount { get; private set; }

    public Urgency Urgency { get; private set; }

    /// <summary>How many people were asked to answer it. It also makes an answer and a new request of the same instant collide.</summary>
    public int RequestCount { get; private set; }

    public int Score { get; private set; }

    /// <summary>How many times the text changed: what an editor must have read before overwriting it.</summary>
    public int Revision { get; private set; }

    public int Version { get; private set; }

    public List<Theme> Themes { get; private set; } = [];

    public List<Audience> Audiences { get; private set; } = [];

    public List<Tag> Tags { get; private set; } = [];

    public void Classify(IEnumerable<Theme> themes, IEnumerable<Audience> audiences, IEnumerable<Tag> tags)
    {
        Themes = [.. themes];
        Audiences = [.. audiences];
        Tags = [.. tags];
    }

    public void BeOfKind(QuestionKind kind) => KindId = kind.Id;

    public void Edit(string title, FormattedText body, int editorId, DateTime now, bool byCoordinator = false)
    {
        MustBeWritable(byCoordinator);
        Title = title.Trim();
        Body = body;
        EditedAt = LastActivityAt = now;
        Revision++;
        Happenings.Add(new QuestionEdited(), editorId, now);
    }

    public void IsNeeded(Urgency urgency) => Urgency = urgency;

    public void CountRequests(int people) => RequestCount += people;

    /// <summary>Nobody answered in time: from now on it is the coordinators' business.</summary>
    public void ReachCoordinators(DateTime now) => Happenings.Add(new CoordinatorsReached(), actorId: null, now);

    public Answer Answer(int authorId, FormattedText body, Guid submission, DateTime now, bool byCoordinator = false)
    {
        MustTakeAnswers(byCoordinator);
        AnswerCount++;
        LastActivityAt = now;
        RefreshState(now);
        return new Answer(this, authorId, body, submission, now);
    }

    public Comment Comment(int authorId, int? answerId, FormattedText body, Guid submission, DateTime now, bool byCoordinator = false)
    {
        MustBeWritable(byCoordinator);
        LastActivityAt = now;
        return new Comment(this, answerId, authorId, body, submission, now);
    }

    /// <summary>A member was writing the same question and asks it no more: counted once for each.</summary>
    /// <param name="follow">Theirs, of this question.</param>
    public void Claim(QuestionFollow follow, DateTime now)
    {
        if (AuthorId == follow.MemberId)
        {
            throw new BusinessRuleException("C’est déjà votre question\u00a0: vous l’avez posée.");
        }

        if (follow.Claim(now))
        {
            Happenings.Add(new DuplicateAvoided(), follow.MemberId, now);
        }
    }

    public void Remove(Answer answer, int actorId, DateTime now, bool byCoordinator = false)
    {
        MustBeWritable(byCoordinator);
        AcceptedCount -= answer.AcceptedAt is null ? 0 : 1;
        AnswerCount--;
        answer.Delete(actorId, now);
        RefreshState(now);
    }

    /// <summary>Its answers and comments disappear with it, and come back with it.</summary>
    public void Delete(int actorId, DateTime now, bool byCoordinator = false)
    {
        MustBeWritable(byCoordinator);
        DeletedAt = now;
        DeletedById = actorId;
        Happenings.Add(new QuestionDeleted(), actorId, now);
    }

    public void CountVote(int change) => Score += change;
}

public sealed record QuestionAsked : JournalEvent;

public sealed record QuestionEdited : JournalEvent;

public sealed record QuestionDeleted : JournalEvent;

public sealed record CoordinatorsReached : JournalEvent;

public sealed record DuplicateAvoided : JournalEvent;
