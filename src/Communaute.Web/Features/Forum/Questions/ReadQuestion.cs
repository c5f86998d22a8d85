using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Forum.Editing;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Drawing;
using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.References;
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

    /// <summary>How far its solutions can be trusted today.</summary>
    public Freshness Freshness { get; init; }

    /// <summary>Solved without an answer to thank for it.</summary>
    public bool IsQuietlySolved { get; init; }

    /// <summary>What the library drew from it.</summary>
    public DrawnResource? Resource { get; init; }

    /// <summary>A solution is there, no resource yet, and this member may draw one.</summary>
    public bool MayDraw { get; init; }

    /// <summary>How many proposed edits this reader may decide on.</summary>
    public int Proposals { get; init; }

    /// <summary>What became of theirs, while it is news.</summary>
    public ProposalState? MyProposal { get; init; }

    /// <summary>Asked without its author's name.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>What a coordinator did about that.</summary>
    public LiftView? Lift { get; init; }

    public bool MayLift { get; init; }

    /// <summary>What coordinators did to it.</summary>
    public QuestionFacts Facts { get; init; } = new();

    public Aside Aside { get; init; }

    public IReadOnlyList<MergedQuestion> Merged { get; init; } = [];

    /// <summary>Why this member may not answer, or comment: said before they begin.</summary>
    public string? AnswerRefusal { get; init; }

    public string? CommentRefusal { get; init; }

    /// <summary>Not locked, or not for this member.</summary>
    public bool MayWrite => CommentRefusal != Question.LockedWords;

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
        var now = clock.GetUtcNow().UtcDateTime;
        var (signatures, mine) = (Bylines.On(db, request.QuestionId, viewer, DateOnly.FromDateTime(now)), db.EditProposals.ToldTo(viewer, now));

        if (await db.FindViewAsync(request, viewer, signatures, mine, WritingLimits.Since(now), now, cancellationToken) is not { } question)
        {
            return null;
        }

        question = await db.WithActsAsync(question, viewer, cancellationToken);
        var answers = await db.AnswersOfAsync(request, viewer, signatures, mine, cancellationToken);
        var comments = await db.CommentsOfAsync(question.Id, viewer, signatures, cancellationToken);
        var references = ReferenceWords.In([question.Html, .. answers.Page.Select(answer => answer.Html), .. comments.Select(comment => comment.Html), .. question.Merged.Select(merged => merged.Html)]);
        (question, var names) = await db.WithSubjectsAsync(question, taxonomy, references, viewer, cancellationToken);

        return question with
        {
            Asked = request,
            MayChange = (question.IsMine && question.Facts.Locked is null) || viewer.Coordinates,
            AnswerRefusal = question.Facts.AnswerRefusal(viewer.Coordinates, now),
            CommentRefusal = question.Facts.CommentRefusal(viewer.Coordinates, now),
            MayLift = question is { IsAnonymous: true, Lift: null, IsMine: false } && viewer.Coordinates,
            MayValidate = viewer.Coordinates,
            MayDraw = viewer.Coordinates && question.Resource is null && answers.Page.Any(answer => answer.IsAccepted || answer.IsValidated),
            Html = ReferenceWords.Write(question.Html, names),
            Merged = [.. question.Merged.Select(merged => merged with { Html = ReferenceWords.Write(merged.Html, names) })],
            Answers = [.. answers.Page.Select(answer => answer with { Html = ReferenceWords.Write(answer.Html, names) })],
            NextAnswers = answers.Next,
            Comments = [.. comments.Select(comment => comment with { Html = ReferenceWords.Write(comment.Html, names) })],
            Near = await db.NearAsync(question, viewer, now, cancellationToken),
        };
    }
}
