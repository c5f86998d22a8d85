using Communaute.Forum.Routing;

namespace Communaute.Web.Features.Forum.Overview;

/// <summary>What a plot by week shows: its words for those who see it and those who do not.</summary>
/// <param name="Title">What it says, in one sentence.</param>
/// <param name="Column">What its figures are, over their column.</param>
internal sealed record Plot(string Id, string Title, string Column, IReadOnlyList<PlotPoint> Points, IReadOnlyList<PlotMark> Marks)
{
    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2),
        WorkingTime.Day, WorkingTime.Day * 2, WorkingTime.Day * 5, WorkingTime.Day * 10, WorkingTime.Day * 20, WorkingTime.Day * 50,
    ];

    public double Top => Marks[^1].Value;

    public static Plot OfWaits(string id, string what, IEnumerable<WeekOfWaits> weeks, Func<Waits, TimeSpan?> wait, Func<Waits, int> count)
    {
        PlotPoint[] points = [.. weeks.Select(week => new PlotPoint(
            week.Monday, wait(week.Waits)?.TotalMinutes, WaitWords.OrNone(wait(week.Waits)), count(week.Waits)))];
        var most = TimeSpan.FromMinutes(points.Max(point => point.Value) ?? 60);
        var step = Steps.FirstOrDefault(step => most <= step * 4, Steps[^1]);

        return new Plot(id, Sentence(what, points), "Médiane", points,
            [.. Enumerable.Range(0, Math.Max(4, (int)Math.Ceiling(most / step)) + 1).Select(mark => new PlotMark((step * mark).TotalMinutes, mark == 0 ? "0" : WaitWords.Of(step * mark)))]);
    }

    public static Plot OfShares(string id, string what, IEnumerable<WeekOfWaits> weeks)
    {
        PlotPoint[] points = [.. weeks.Select(week => new PlotPoint(
            week.Monday, week.Waits.ShareInADay, week.Waits.ShareInADay is { } share ? $"{share}\u00a0%" : "—", week.Waits.Decided))];

        return new Plot(id, Sentence(what, points), "Part", points, [.. Enumerable.Range(0, 5).Select(mark => new PlotMark(25 * mark, $"{25 * mark}\u00a0%"))]);
    }

    private static string Sentence(string what, PlotPoint[] points)
    {
        PlotPoint[] known = [.. points.Where(point => point.Value is not null)];

        return known.Length == 0
            ? $"{what}\u00a0: aucune question de la période n’a de quoi être comptée."
            : $"{what}\u00a0: de {known[0].Words} la semaine du {WaitWords.Week(known[0].Monday)} à {known[^1].Words} celle du {WaitWords.Week(known[^1].Monday)}";
    }
}

/// <param name="Count">How many questions the figure rests on.</param>
internal sealed record PlotPoint(DateOnly Monday, double? Value, string Words, int Count);

internal sealed record PlotMark(double Value, string Words);
