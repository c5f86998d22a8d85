using Communaute.Web.Features.Forum.Overview;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Overview;

public sealed class WaitsTests
{
    // A Monday at ten in Paris.
    private static readonly DateTime Monday = new(2026, 11, 16, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = Monday.AddDays(7);

    [Fact]
    public void Waits_are_counted_in_working_hours_and_their_median_is_that_of_those_that_ended()
    {
        var waits = Waits.Of([Asked(answeredIn: 1), Asked(answeredIn: 2), Asked(answeredIn: 24), Asked(null)], Now);

        Assert.Equal((4, 3, 0), (waits.Asked, waits.Answered, waits.Solved));
        // Overnight, eight and a half working hours pass in twenty-four.
        Assert.Equal(TimeSpan.FromHours(2), waits.Answer);
        Assert.Null(waits.Solution);
        Assert.Equal((4, 3, 75), (waits.Decided, waits.InADay, waits.ShareInADay));
    }

    [Fact]
    public void The_median_of_two_stands_between_them() =>
        Assert.Equal(TimeSpan.FromMinutes(90), Waits.Of([Asked(answeredIn: 1), Asked(answeredIn: 2)], Now).Answer);

    [Fact]
    public void A_question_that_could_not_wait_a_day_yet_is_not_held_against_anybody()
    {
        var waits = Waits.Of([new AskedRow(Now.AddHours(-1), null, null, [])], Now);

        Assert.Equal((1, 0, null), (waits.Asked, waits.Decided, waits.ShareInADay));
    }

    [Fact]
    public void A_week_begins_on_monday_in_paris_and_one_without_questions_has_no_figure()
    {
        var sundayNight = new DateTime(2026, 11, 15, 23, 30, 0, DateTimeKind.Utc);
        var weeks = Waits.ByWeek([new AskedRow(sundayNight, sundayNight.AddHours(12), null, [])], new DateOnly(2026, 11, 9), 2, Now);

        Assert.Equal([new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 16)], weeks.Select(week => week.Monday));
        Assert.Equal([0, 1], weeks.Select(week => week.Waits.Asked));
        Assert.Null(weeks[0].Waits.Answer);
    }

    [Theory]
    [InlineData(35, "35\u00a0min")]
    [InlineData(60, "1\u00a0h")]
    [InlineData(110, "1\u00a0h\u00a050")]
    [InlineData(510, "8\u00a0h\u00a030")]
    [InlineData(765, "1,5\u00a0jour")]
    [InlineData(5100, "10\u00a0jours")]
    public void A_wait_is_said_in_the_unit_that_suits_it(int minutes, string words) =>
        Assert.Equal(words, WaitWords.Of(TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void A_change_says_which_way_it_went()
    {
        Assert.Equal("12\u00a0min de moins", WaitWords.Change(TimeSpan.FromMinutes(48), TimeSpan.FromMinutes(60)));
        Assert.Equal("1\u00a0h de plus", WaitWords.Change(TimeSpan.FromMinutes(120), TimeSpan.FromMinutes(60)));
        Assert.Null(WaitWords.Change(null, TimeSpan.FromMinutes(60)));
    }

    private static AskedRow Asked(int? answeredIn) => new(Monday, answeredIn is { } hours ? Monday.AddHours(hours) : null, null, []);
}
