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
    public const int MaxLiftReasonLength = 500;

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

    /// <summary>When it was asked without its author's name. Nothing once the author shows it, and never again after that.</summary>
    public DateTime? AnonymousSince { get; private set; }

    /// <summary>When a coordinator lifted it: from then on coordinators read the name, and nobody else does.</summary>
    public DateTime? LiftedAt { get; private set; }

    public int? LiftedById { get; private set; }

    public string? LiftReason { get; private set; }

    public DateTime? EditedAt { get; private set; }

    public DateTime LastActivityAt { get; private set; }

    public DateTime? DeletedAt { get; private set; }

    public int? DeletedById { get; private set; }

    public QuestionState State { get; private set; }

    public int AnswerCount { get; private set; }

    public int AcceptedCount { get; private set; }

    public DateTime? SolvedAt { get; private set; }

    /// <summary>When its author said that it was solved, without an answer to thank for it.</summary>
    public DateTime? QuietlySolvedAt { get; private set; }

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

    public void ShowAuthor(int memberId, DateTime now)
    {
        if (AuthorId != memberId)
        {
            throw new BusinessRuleException("Seule la personne qui a posé la question peut afficher son nom.");
        }

        if (AnonymousSince is null)
        {
            throw new BusinessRuleException("Votre nom est déjà affiché.");
        }

        AnonymousSince = null;
        Happenings.Add(new AuthorShown(), memberId, now);
    }

    /// <summary>The reason stays here and not in the journal, which holds no text.</summary>
    public void LiftAnonymity(int coordinatorId, string reason, DateTime now)
    {
        if (AnonymousSince is null)
        {
            throw new BusinessRuleException("Cette question n’est pas posée sans nom.");
        }

        if (LiftedAt is not null)
        {
            throw new BusinessRuleException("L’anonymat de cette question est déjà levé.");
        }

        if (AuthorId == coordinatorId)
        {
            throw new BusinessRuleException("Cette question est la vôtre\u00a0: affichez plutôt votre nom.");
        }

        LiftedAt = now;
        LiftedById = coordinatorId;
        LiftReason = reason.Trim();
        Happenings.Add(new AnonymityLifted(), coordinatorId, now);
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

    /// <summary>The person who asked says that this answer solved it. Several may.</summary>
    public void Accept(Answer answer, int memberId, DateTime now, bool byCoordinator = false)
    {
        MustBeAskedBy(memberId);
        MustBeWritable(byCoordinator);
        answer.Accept(memberId, now);
        AcceptedCount++;
        RefreshState(now);
    }

    public void Unaccept(Answer answer, int memberId, DateTime now, bool byCoordinator = false)
    {
        MustBeAskedBy(memberId);
        MustBeWritable(byCoordinator);
        answer.Unaccept(memberId, now);
        AcceptedCount--;
        RefreshState(now);
    }

    /// <summary>"Résolue autrement": the author found elsewhere, or no longer needs it.</summary>
    public void SolveQuietly(int memberId, DateTime now, bool byCoordinator = false)
    {
        MustBeAskedBy(memberId);
        MustBeWritable(byCoordinator);

        if (State == QuestionState.Solved)
        {
            throw new BusinessRuleException("Cette question est déjà résolue.");
        }

        QuietlySolvedAt = now;
        RefreshState(now);
        Happenings.Add(new QuestionSolvedQuietly(), memberId, now);
    }

    /// <summary>Back to exactly what it was before.</summary>
    public void UnsolveQuietly(int memberId, DateTime now, bool byCoordinator = false)
    {
        MustBeAskedBy(memberId);
        MustBeWritable(byCoordinator);

        if (QuietlySolvedAt is null)
        {
            throw new BusinessRuleException("Cette question n’est pas marquée comme résolue autrement.");
        }

        if (AcceptedCount > 0)
        {
            throw new BusinessRuleException("Une réponse est retenue comme solution\u00a0: la question reste résolue tant qu’elle l’est.");
        }

        QuietlySolvedAt = null;
        RefreshState(now);
        Happenings.Add(new QuietSolutionWithdrawn(), memberId, now);
    }

    /// <summary>It was answered a while ago: its author is asked whether it is solved.</summary>
    public void AskWhetherSolved(DateTime now) => Happenings.Add(new ClosingAsked(), actorId: null, now);

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

    private void MustBeAskedBy(int memberId)
    {
        if (AuthorId != memberId)
        {
            throw new BusinessRuleException("Seule la personne qui a posé la question peut dire qu’une réponse l’a résolue.");
        }
    }
}

public sealed record QuestionAsked : JournalEvent;

public sealed record QuestionEdited : JournalEvent;

public sealed record QuestionDeleted : JournalEvent;

public sealed record QuestionSolvedQuietly : JournalEvent;

public sealed record QuietSolutionWithdrawn : JournalEvent;

public sealed record ClosingAsked : JournalEvent;

public sealed record AuthorShown : JournalEvent;

public sealed record AnonymityLifted : JournalEvent;

public sealed record CoordinatorsReached : JournalEvent;

public sealed record DuplicateAvoided : JournalEvent;
