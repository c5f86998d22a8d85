using Communaute.Web.Features.Forum.Filters;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Filters;

public sealed class QuestionPeriodTests
{
    [Theory]
    [InlineData("semaine", "2026-11-23", "2026-11-23", null)]
    [InlineData("semaine", "2026-11-29", "2026-11-23", null)]
    [InlineData("mois", "2026-11-29", "2026-11-01", null)]
    [InlineData("3-mois", "2026-05-31", "2026-02-28", null)]
    [InlineData("2025", "2026-11-29", "2025-01-01", "2025-12-31")]
    public void A_word_is_a_span_of_days(string word, string today, string from, string? to) =>
        Assert.Equal((Day(from), Day(to)), new QuestionPeriod(word).Days(DateOnly.Parse(today, null)));

    [Fact]
    public void Days_narrow_a_word() => Assert.Equal(
        (Day("2025-03-01"), Day("2025-12-31")),
        new QuestionPeriod("2025", Day("2025-03-01"), Day("2026-05-01")).Days(new DateOnly(2026, 11, 29)));

    [Fact]
    public void Days_alone_are_what_they_say() => Assert.Equal(
        (null, Day("2025-12-31")), new QuestionPeriod(To: Day("2025-12-31")).Days(new DateOnly(2026, 11, 29)));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, null);
}
