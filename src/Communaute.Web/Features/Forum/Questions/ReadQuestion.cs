using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Forum.Routing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>A question with its answers and comments. Nothing when it does not exist or may not be seen.</summary>
/// <param name="After">The last answer of the page before, when there are very many.</param>
/// <param name="From">The answer the page begins with, instead.</param>
[Authorize(Policies.Member)]
public sealed record ReadQuestion(int QuestionId, int? After = null, int? From = null) : IRequest<QuestionView?>;

public sealed record QuestionView(
    int Id,
    string Title,
    string Html,
    QuestionState State,
    bool IsValidated,
    int Score,
    bool HasMyVote,
    bool IsMine,
    DateTime AskedAt,
    DateTime? EditedAt,
    int AnswerCount,
    Byline Author)
{
    /// <summary>Nothing for a question older than the kinds.</summary>
    public QuestionKindView? Kind { get; init; }

    public IReadOnlyList<ThemeView> Themes { get; init; } = [];

    public IReadOnlyList<AudienceView> Audiences { get; init; } = [];

    public IReadOnlyList<TagView> Tags { get; init; } = [];

    public Urgency Urgency { get; init; }

    /// <summary>What was asked of this member, while nobody has answered.</summary>
    public MyRequest? MyRequest { get; init; }

    /// <summary>The names of those who were asked to answer.</summary>
    public IReadOnlyList<string> PeopleAsked { get; init; } = [];

    /// <summary>The page this is.</summary>
    public ReadQuestion? Asked { get; init; }

    public bool IsFollowed { get; init; }

    public bool MayChange { get; init; }

    public bool MayValidate { get; init; }

    /// <summary>Asked without its author's name.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>What a coordinator did about that.</summary>
    public LiftView? Lift { get; init; }

    public bool MayLift { get; init; }

    public IReadOnlyList<AnswerView> Answers { get; init; } = [];

    /// <summary>Where the following answers begin, when not all are here.</summary>
    public int? NextAnswers { get; init; }

    public IReadOnlyList<CommentView> Comments { get; init; } = [];

    public IReadOnlyList<NearQuestion> Near { get; init; } = [];

    public IReadOnlyList<CommentView> CommentsOf(int? answerId) => [.. Comments.Where(comment => comment.AnswerId == answerId)];
}

/// <param name="By">The coordinator; told, as the reason is, to the author and to coordinators only.</param>
public sealed record LiftView(DateTime At, string? By, string? Reason);

public sealed record QuestionKindView(int Id, string Label);

public sealed class ReadQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TaxonomyMemory taxonomy, TimeProvider clock)
    : IRequestHandler<ReadQuestion, QuestionView?>
{
    public async Task<QuestionView?> Handle(ReadQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var signatures = Bylines.On(db, request.QuestionId, viewer, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

        if (await FindAsync(db, request, viewer, signatures, cancellationToken) is not { } question)
        {
            return null;
        }

        question = await db.WithSubjectsAsync(question, taxonomy, cancellationToken);
        var answers = await db.AnswersOfAsync(request, viewer, signatures, cancellationToken);

        return question with
        {
            Asked = request,
            MayChange = question.IsMine || viewer.Coordinates,
            MayLift = question is { IsAnonymous: true, Lift: null, IsMine: false } && viewer.Coordinates,
            MayValidate = viewer.Coordinates,
            Answers = answers.Page,
            NextAnswers = answers.Next,
            Comments = await db.CommentsOfAsync(question.Id, viewer, signatures, cancellationToken),
            Near = await db.NearAsync(question, viewer, cancellationToken),
        };
    }

    /// <summary>What this member was asked and has to decide, or has decided.</summary>
    private static IQueryable<AnswerRequest> Requests(CommunauteDb db, Viewer viewer) => db.AnswerRequests.Where(asked =>
        asked.MemberId == viewer.MemberId && (asked.Outcome == null || asked.Outcome == RequestOutcome.Declined || asked.Outcome == RequestOutcome.Passed));

    private static Task<QuestionView?> FindAsync(
        CommunauteDb db, ReadQuestion request, Viewer viewer, IQueryable<Signature> signatures, CancellationToken cancellationToken) => (
        from question in db.Questions.VisibleTo(viewer)
        join signature in signatures on question.AuthorId equals signature.MemberId
        join offered in db.QuestionKinds on question.KindId equals offered.Id into kinds
        from kind in kinds.DefaultIfEmpty()
        join asked in Requests(db, viewer) on question.Id equals asked.QuestionId into mine
        from asked in mine.DefaultIfEmpty()
        where question.Id == request.QuestionId
        select new QuestionView(
            question.Id,
            question.Title,
            question.Body.Html,
            question.State,
            db.Answers.Any(answer => answer.QuestionId == question.Id && answer.ValidatedAt != null && answer.DeletedAt == null),
            question.Score,
            db.QuestionVotes.Any(vote => vote.QuestionId == question.Id && vote.MemberId == viewer.MemberId),
            question.AuthorId == viewer.MemberId,
            question.AskedAt,
            question.EditedAt,
            question.AnswerCount,
            signature.Byline)
        {
            IsAnonymous = question.AnonymousSince != null,
            Lift = question.AnonymousSince == null || question.LiftedAt == null ? null : new LiftView(
                question.LiftedAt!.Value,
                viewer.Coordinates || question.AuthorId == viewer.MemberId
                    ? db.Members.Where(member => member.Id == question.LiftedById).Select(member => member.DisplayName).FirstOrDefault()
                    : null,
                viewer.Coordinates || question.AuthorId == viewer.MemberId ? question.LiftReason : null),
            Kind = kind == null ? null : new QuestionKindView(kind.Id, kind.Label),
            Urgency = question.Urgency,
            IsFollowed = db.QuestionFollows.Any(follow => follow.QuestionId == question.Id && follow.MemberId == viewer.MemberId && follow.Level == FollowLevel.All),
            MyRequest = asked == null || question.State != QuestionState.Unanswered ? null : new MyRequest(asked.Id, asked.Reason, asked.Outcome),
        }).SingleOrDefaultAsync(cancellationToken);
}
