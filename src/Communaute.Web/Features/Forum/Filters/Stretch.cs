using Communaute.Web.Features.Forum.Questions;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>
/// The numbers between which one page of a list is looked for. Filters that seldom meet would have the whole forum read to find
/// twenty questions: a page looks at so many numbers and offers to go on from there.
/// </summary>
/// <param name="Before">Above all of them.</param>
/// <param name="From">The lowest.</param>
/// <param name="Next">What the page after begins below, when numbers remain.</param>
public sealed record Stretch(int Before, int From, int? Next)
{
    /// <summary>A département asks fewer in ten years.</summary>
    public const int Reach = 40_000;

    public static Stretch Of(ListQuestions asked, AroundTheList around)
    {
        var lowest = asked.Period is null ? 1 : around.First ?? int.MaxValue;
        var highest = asked.Period is null ? around.Newest ?? 0 : around.Last ?? 0;
        var before = Math.Min(asked.After ?? int.MaxValue, highest < int.MaxValue ? highest + 1 : highest);
        var from = Meet(asked) ? Math.Max(lowest, before - Reach) : lowest;

        return new Stretch(before, from, from > lowest && from < before ? from : null);
    }

    /// <summary>One filter alone is read from its own index, in which all is found; so is what one person reads and follows.</summary>
    private static bool Meet(ListQuestions asked) => !asked.OnlyUnread && new object?[]
    {
        asked.Tab == QuestionTab.All ? null : asked.Tab, asked.KindId, asked.ThemeId, asked.Tag, asked.AudienceId, asked.Urgency, asked.Whose,
    }.Count(filter => filter is not null) > 1;
}
