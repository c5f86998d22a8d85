using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Features.Forum.Filters;
using Communaute.Web.Features.Forum.Reading;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>A page of the list of questions, newest first. It is also the address of that page.</summary>
/// <param name="Tag">The name of a tag or one of its synonyms, however it is spelt.</param>
/// <param name="After">The last question of the page before.</param>
[Authorize(Policies.Member)]
public sealed record ListQuestions(QuestionTab Tab = QuestionTab.All, int? ThemeId = null, string? Tag = null, int? After = null, int? KindId = null)
    : IRequest<QuestionList>
{
    public const int PageSize = 20;

    public int? AudienceId { get; init; }

    public Urgency? Urgency { get; init; }

    public Whose? Whose { get; init; }

    public QuestionPeriod? Period { get; init; }

    /// <summary>Those alone that hold answers this member has not read.</summary>
    public bool OnlyUnread { get; init; }

    [JsonIgnore]
    public bool IsFiltered => (this with { Tab = QuestionTab.All, After = null }) != new ListQuestions();

    [JsonIgnore]
    public string Address => QueryHelpers.AddQueryString("questions", FilterNames.Of(this));

    /// <summary>The same list from its beginning, as a filter is saved: what follows the question mark of its address.</summary>
    [JsonIgnore]
    public string Query => QueryHelpers.AddQueryString("", FilterNames.Of(this with { After = null })).TrimStart('?');
}

/// <param name="Asked">The page this is.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
/// <param name="Unanswered">How many questions wait, counted up to <see cref="MaxCount"/>.</param>
public sealed record QuestionList(ListQuestions Asked, IReadOnlyList<QuestionLine> Rows, int? Next, int Unanswered)
{
    public const int MaxCount = 100;

    /// <summary>What the member saved, in the order they did.</summary>
    public IReadOnlyList<SavedFilterView> Saved { get; init; } = [];

    /// <summary>The list has not been looked through to its end: few questions match, and older ones remain.</summary>
    [JsonIgnore]
    public bool StoppedShort => Next is not null && Rows.Count < ListQuestions.PageSize;
}

/// <summary>What a row of a list says of a question.</summary>
public sealed record QuestionLine(
    int Id, string Title, QuestionState State, bool IsValidated, DateTime AskedAt, int AnswerCount, int? ThemeId, string Author, string? Employer)
{
    public Urgency Urgency { get; init; }

    public Freshness Freshness { get; init; }

    public Aside Aside { get; init; }

    /// <summary>What others answered since this member read it.</summary>
    public UnreadView Unread { get; init; } = UnreadView.None;

    [JsonIgnore]
    public string Address => Unread.First is { } first ? QuestionAddress.AtAnswer(Id, Title, first, AnswerCount) : QuestionAddress.Of(Id, Title);
}

public sealed class ListQuestionsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ListQuestions, QuestionList>
{
    public async Task<QuestionList> Handle(ListQuestions request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var around = await db.AroundAsync(request, viewer, now, cancellationToken);
        var unread = db.UnreadAnswersOf(viewer, now);
        var stretch = Stretch.Of(request, around);

        var rows = await ChosenQuestions.Of(db, request, viewer, around, stretch).Take(ListQuestions.PageSize + 1)
            .Select(question => new QuestionLine(
                question.Id,
                question.Title,
                question.State,
                question.AnswerCount > 0 && db.Answers.Any(answer => answer.QuestionId == question.Id && answer.ValidatedAt != null && answer.DeletedAt == null),
                question.AskedAt,
                question.AnswerCount,
                db.QuestionThemes.Where(link => link.QuestionId == question.Id).Min(link => (int?)link.ThemeId),
                question.AnonymousSince == null
                    ? db.Members.Where(member => member.Id == question.AuthorId).Select(member => member.DisplayName).First()
                    : question.AuthorId == viewer.MemberId ? Byline.NamelessMe : Byline.InList,
                question.AnonymousSince != null ? null : db.Employments
                    .Where(employment => employment.AdvisorId == question.AuthorId && (employment.EndedOn == null || employment.EndedOn >= today))
                    .OrderByDescending(employment => employment.Id).Select(employment => employment.Employer.Name).FirstOrDefault())
            {
                Urgency = question.Urgency,
                Freshness = (Freshness)(db.SolutionsOn(now).Where(solution => solution.QuestionId == question.Id).Max(solution => (int?)solution.Freshness) ?? 0),
                Aside = question.Aside,
                Unread = new UnreadView(
                    question.AnswerCount == 0 ? 0 : unread.Count(answer => answer.QuestionId == question.Id),
                    question.AnswerCount == 0 ? null : unread.Where(answer => answer.QuestionId == question.Id).Min(answer => (int?)answer.Id)),
            })
            .ToListAsync(cancellationToken);

        var page = rows.Take(ListQuestions.PageSize).ToList();
        return new QuestionList(request, page, rows.Count > page.Count ? page[^1].Id : stretch.Next, around.Unanswered) { Saved = around.Saved };
    }
}
