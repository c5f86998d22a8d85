using Communaute.Forum.Routing;
using Communaute.Web.Platform.Time;

namespace Communaute.Web.Features.Forum.Overview;

/// <summary>A question as the figures know it: three instants, no author and no words.</summary>
/// <param name="AnsweredAt">By somebody else than whoever asked.</param>
public sealed record AskedRow(DateTime AskedAt, DateTime? AnsweredAt, DateTime? SolvedAt, IReadOnlyList<int> ThemeIds);

/// <summary>How long those who asked in some time waited, in working hours.</summary>
/// <param name="Answer">The median wait for a first answer, among those that have one.</param>
/// <param name="Solution">The median wait for a solution, among those that have one.</param>
/// <param name="Decided">Those that were answered, or have waited for a working day.</param>
/// <param name="InADay">Those answered within a working day.</param>
public sealed record Waits(int Asked, int Answered, int Solved, TimeSpan? Answer, TimeSpan? Solution, int Decided, int InADay)
{
    /// <summary>In hundredths; nothing as long as none could have waited for a day.</summary>
    public int? ShareInADay => Decided == 0 ? null : (int)Math.Round(100.0 * InADay / Decided);

    public static Waits Of(IReadOnlyCollection<AskedRow> rows, DateTime now)
    {
        var answers = Passed(rows, row => row.AnsweredAt);
        var solutions = Passed(rows, row => row.SolvedAt);
        var waiting = rows.Count(row => row.AnsweredAt is null && WorkingTime.Between(row.AskedAt, now) > WorkingTime.Day);

        return new Waits(
            rows.Count, answers.Count, solutions.Count, Median(answers), Median(solutions),
            answers.Count + waiting, answers.Count(wait => wait <= WorkingTime.Day));
    }

    /// <summary>One line a week, from the oldest; each question counts in the week it was asked.</summary>
    public static IReadOnlyList<WeekOfWaits> ByWeek(IEnumerable<AskedRow> rows, DateOnly first, int weeks, DateTime now)
    {
        var asked = rows.ToLookup(row => MondayOf(row.AskedAt));
        return [.. Enumerable.Range(0, weeks).Select(week => first.AddDays(7 * week)).Select(monday => new WeekOfWaits(monday, Of([.. asked[monday]], now)))];
    }

    public static DateOnly MondayOf(DateTime utc)
    {
        var day = DateOnly.FromDateTime(FrenchTime.InParis(utc));
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    private static List<TimeSpan> Passed(IEnumerable<AskedRow> rows, Func<AskedRow, DateTime?> until) =>
        [.. rows.Where(row => until(row) is not null).Select(row => WorkingTime.Between(row.AskedAt, until(row)!.Value)).Order()];

    private static TimeSpan? Median(List<TimeSpan> sorted) =>
        sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}

public sealed record WeekOfWaits(DateOnly Monday, Waits Waits);
