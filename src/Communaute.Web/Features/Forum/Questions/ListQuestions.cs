using System.Globalization;
using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>A page of the list of questions, newest first. It is also the address of that page.</summary>
/// <param name="Tag">The name of a tag, however it is spelt.</param>
/// <param name="After">The last question of the page before.</param>
[Authorize(Policies.Member)]
public sealed record ListQuestions(QuestionTab Tab = QuestionTab.All, int? ThemeId = null, string? Tag = null, int? After = null, int? KindId = null)
    : IRequest<QuestionList>
{
    public const int PageSize = 20;

    [JsonIgnore]
    public bool IsFiltered => KindId is not null || ThemeId is not null || Tag is not null;

    [JsonIgnore]
    public string Address => QueryHelpers.AddQueryString("questions", new Dictionary<string, string?>
    {
        ["etat"] = Tab.Word(),
        ["genre"] = KindId?.ToString(CultureInfo.InvariantCulture),
        ["theme"] = ThemeId?.ToString(CultureInfo.InvariantCulture),
        ["etiquette"] = Tag,
        ["apres"] = After?.ToString(CultureInfo.InvariantCulture),
    });
}

/// <param name="Asked">The page this is.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
/// <param name="Unanswered">How many questions wait, counted up to <see cref="MaxCount"/>.</param>
public sealed record QuestionList(ListQuestions Asked, IReadOnlyList<QuestionLine> Rows, int? Next, int Unanswered)
{
    public const int MaxCount = 100;
}

/// <summary>What a row of a list says of a question.</summary>
public sealed record QuestionLine(
    int Id, string Title, QuestionState State, bool IsValidated, DateTime AskedAt, int AnswerCount, int? ThemeId, string Author, string? Employer)
{
    public Urgency Urgency { get; init; }

    public Aside Aside { get; init; }
}

public sealed class ListQuestionsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ListQuestions, QuestionList>
{
    public async Task<QuestionList> Handle(ListQuestions request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        var rows = await Chosen(db, request, viewer).Take(ListQuestions.PageSize + 1)
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
                Aside = question.Aside,
            })
            .ToListAsync(cancellationToken);

        var unanswered = await InState(db.Questions.VisibleTo(viewer), QuestionTab.Unanswered)
            .Take(QuestionList.MaxCount).CountAsync(cancellationToken);

        var page = rows.Take(ListQuestions.PageSize).ToList();
        return new QuestionList(request, page, rows.Count > page.Count ? page[^1].Id : null, unanswered);
    }

    private static IQueryable<Question> Chosen(CommunauteDb db, ListQuestions request, Viewer viewer)
    {
        var after = request.After ?? int.MaxValue;
        var questions = OfKind(InState(db.Questions.VisibleTo(viewer), request.Tab), request.KindId);

        // The questions that wait are few: the others begin with the link, whose index holds them in the order of the list.
        return request switch
        {
            { Tag: { } tag, Tab: not QuestionTab.Unanswered } => Tagged(db, Folding.Fold(tag), after, WithTheme(db, questions, request.ThemeId)),
            { ThemeId: { } theme, Tab: not QuestionTab.Unanswered } => Themed(db, theme, after, questions),
            _ => WithTag(db, WithTheme(db, questions, request.ThemeId), request.Tag)
                .Where(question => question.Id < after).OrderByDescending(question => question.Id),
        };
    }

    private static IQueryable<Question> Tagged(CommunauteDb db, string name, int after, IQueryable<Question> questions) =>
        from tag in db.Tags
        join link in db.QuestionTags on tag.Id equals link.TagId
        join question in questions on link.QuestionId equals question.Id
        where tag.FoldedName == name && link.QuestionId < after
        orderby link.QuestionId descending
        select question;

    private static IQueryable<Question> Themed(CommunauteDb db, int themeId, int after, IQueryable<Question> questions) =>
        from link in db.QuestionThemes
        join question in questions on link.QuestionId equals question.Id
        where link.ThemeId == themeId && link.QuestionId < after
        orderby link.QuestionId descending
        select question;

    private static IQueryable<Question> OfKind(IQueryable<Question> questions, int? kindId) => kindId is { } kind
        ? questions.Where(question => question.KindId == kind)
        : questions;

    private static IQueryable<Question> WithTheme(CommunauteDb db, IQueryable<Question> questions, int? themeId) => themeId is { } theme
        ? questions.Where(question => db.QuestionThemes.Any(link => link.QuestionId == question.Id && link.ThemeId == theme))
        : questions;

    private static IQueryable<Question> WithTag(CommunauteDb db, IQueryable<Question> questions, string? tag)
    {
        var name = Folding.Fold(tag ?? "");

        return tag is null ? questions : questions.Where(question => db.QuestionTags.Any(link =>
            link.QuestionId == question.Id && db.Tags.Any(known => known.Id == link.TagId && known.FoldedName == name)));
    }

    private static IQueryable<Question> InState(IQueryable<Question> questions, QuestionTab tab) => tab switch
    {
        QuestionTab.Unanswered => questions.Where(question => question.State == QuestionState.Unanswered),
        QuestionTab.Solved => questions.Where(question => question.State == QuestionState.Solved),
        _ => questions,
    };
}
