using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Time;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Overview;

/// <summary>Where the community is short of something: how long one waits, what waits still, which themes lack people.</summary>
[Authorize(Policies.Coordinator)]
public sealed record ShowOverview(int Weeks = ShowOverview.DefaultWeeks) : IRequest<OverviewView>
{
    public const int DefaultWeeks = 12;

    /// <summary>The periods one may choose, in weeks.</summary>
    public static IReadOnlyList<int> Periods { get; } = [4, DefaultWeeks, 26, 52];

    public static ShowOverview Of(int? weeks) => new(weeks is { } known && Periods.Contains(known) ? known : DefaultWeeks);
}

/// <param name="Before">The period before, for comparison; nothing when the rows do not reach that far.</param>
/// <param name="IsPartial">There were more questions than are counted: only the latest are.</param>
/// <param name="OpenIsPartial">The same of those that are open.</param>
public sealed record OverviewView(
    ShowOverview Asked, Waits Period, Waits? Before, IReadOnlyList<WeekOfWaits> Weeks, IReadOnlyList<AgeLine> Ages,
    IReadOnlyList<ThemeLine> Themes, IReadOnlyList<LongestLine> Longest, bool IsPartial, bool OpenIsPartial)
{
    /// <summary>How often, in the period, somebody found that their question had been asked and did not ask it again.</summary>
    public int Avoided { get; init; }
}

/// <summary>The open questions of one age.</summary>
public sealed record AgeLine(string Words, int Unanswered, int Unsolved);

/// <summary>What is asked about a theme, and who can help with it.</summary>
public sealed record ThemeLine(int Id, string Label, int Asked, int Unanswered, int Unsolved, int People)
{
    public const int QuestionsForOne = 4;

    /// <summary>Fewer than one person for four questions.</summary>
    public bool LacksPeople => People * QuestionsForOne < Asked;
}

public sealed record LongestLine(int Id, string Title, DateTime AskedAt, int RequestCount);

/// <summary>A question that has no solution yet.</summary>
internal sealed record OpenRow(QuestionState State, DateTime AskedAt, IReadOnlyList<int> ThemeIds);

public sealed class ShowOverviewHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TaxonomyMemory taxonomy, TimeProvider clock)
    : IRequestHandler<ShowOverview, OverviewView>
{
    // What the work is bounded by, whatever the community's size: beyond, the page says that it counts the latest.
    private const int MostAsked = 6_000;
    private const int MostOpen = 2_000;
    private const int Longest = 5;

    public async Task<OverviewView> Handle(ShowOverview request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var first = Waits.MondayOf(now).AddDays(-7 * (request.Weeks - 1));

        var asked = await AskedAsync(db, viewer, FrenchTime.StartOf(first.AddDays(-7 * request.Weeks)), cancellationToken);
        var (period, before) = Split(asked, FrenchTime.StartOf(first));
        var open = await OpenAsync(db, viewer, cancellationToken);
        var people = await PeopleAsync(db, cancellationToken);
        var themes = (await taxonomy.GetAsync(cancellationToken)).Themes;

        return new OverviewView(
            request, Waits.Of(period, now), asked.Count == MostAsked || before.Count == 0 ? null : Waits.Of(before, now),
            Waits.ByWeek(period, first, request.Weeks, now), OpenAges.Of(open, now),
            [.. themes.Select(theme => LineOf(theme, period, open, people.GetValueOrDefault(theme.Id))).Where(line => line.Asked + line.Unanswered + line.Unsolved > 0)
                .OrderByDescending(line => line.Asked).ThenBy(line => line.Label, StringComparer.Ordinal)],
            await LongestAsync(db, viewer, cancellationToken), asked.Count == MostAsked, open.Count >= MostOpen)
        {
            Avoided = await AvoidedAsync(db, FrenchTime.StartOf(first), cancellationToken),
        };
    }

    private static Task<List<AskedRow>> AskedAsync(CommunauteDb db, Viewer viewer, DateTime since, CancellationToken cancellationToken) =>
        db.Questions.VisibleTo(viewer)
            .Where(question => question.AskedAt >= since && question.State != QuestionState.SetAside)
            .OrderByDescending(question => question.AskedAt).ThenByDescending(question => question.Id)
            .Take(MostAsked)
            .Select(question => new AskedRow(
                question.AskedAt,
                db.Answers.VisibleTo(viewer).Where(answer => answer.QuestionId == question.Id && answer.AuthorId != question.AuthorId)
                    .OrderBy(answer => answer.Id).Select(answer => (DateTime?)answer.AnsweredAt).FirstOrDefault(),
                question.SolvedAt,
                question.Themes.Select(theme => theme.Id).ToList()))
            .ToListAsync(cancellationToken);

    private static (List<AskedRow> Period, List<AskedRow> Before) Split(List<AskedRow> rows, DateTime start) =>
        ([.. rows.Where(row => row.AskedAt >= start)], [.. rows.Where(row => row.AskedAt < start)]);

    /// <summary>The latest of each state, so that neither hides the other.</summary>
    private static async Task<List<OpenRow>> OpenAsync(CommunauteDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var ids = Latest(db, viewer, QuestionState.Unanswered).Concat(Latest(db, viewer, QuestionState.Answered));

        return await db.Questions
            .Where(question => ids.Contains(question.Id))
            .Select(question => new OpenRow(question.State, question.AskedAt, question.Themes.Select(theme => theme.Id).ToList()))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<int> Latest(CommunauteDb db, Viewer viewer, QuestionState state) =>
        db.Questions.VisibleTo(viewer).Where(question => question.State == state && question.Aside == Aside.None).OrderByDescending(question => question.Id).Take(MostOpen).Select(question => question.Id);

    /// <summary>How many people of the directory declare each theme.</summary>
    private static Task<Dictionary<int, int>> PeopleAsync(CommunauteDb db, CancellationToken cancellationToken) => (
        from skill in db.Skills
        join advisor in db.Advisors.Listed() on skill.AdvisorId equals advisor.Id
        group skill by skill.ThemeId into declared
        select new { declared.Key, Count = declared.Count() })
        .ToDictionaryAsync(theme => theme.Key, theme => theme.Count, cancellationToken);

    private static Task<int> AvoidedAsync(CommunauteDb db, DateTime since, CancellationToken cancellationToken) =>
        db.QuestionFollows.CountAsync(follow => follow.ClaimedAt >= since, cancellationToken);

    private static Task<List<LongestLine>> LongestAsync(CommunauteDb db, Viewer viewer, CancellationToken cancellationToken) =>
        db.Questions.VisibleTo(viewer)
            .Where(question => question.State == QuestionState.Unanswered)
            .OrderBy(question => question.Id)
            .Take(Longest)
            .Select(question => new LongestLine(question.Id, question.Title, question.AskedAt, question.RequestCount))
            .ToListAsync(cancellationToken);

    private static ThemeLine LineOf(ThemeView theme, List<AskedRow> period, List<OpenRow> open, int people) => new(
        theme.Id, theme.Label,
        period.Count(row => row.ThemeIds.Contains(theme.Id)),
        open.Count(row => row.State == QuestionState.Unanswered && row.ThemeIds.Contains(theme.Id)),
        open.Count(row => row.State == QuestionState.Answered && row.ThemeIds.Contains(theme.Id)),
        people);
}
