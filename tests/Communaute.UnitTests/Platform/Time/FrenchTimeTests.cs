using System.Globalization;
using Communaute.Web.Platform.Time;
using Xunit;

namespace Communaute.UnitTests.Platform.Time;

public sealed class FrenchTimeTests
{
    [Theory]
    // Monday 23 November 2026, 9:00 in Paris.
    [InlineData("2026-11-23T07:12", "2026-11-23T08:00", "à 8 h 12")]
    [InlineData("2026-11-23T07:00", "2026-11-23T08:00", "à 8 h")]
    [InlineData("2026-11-23T17:30", "2026-11-23T08:00", "à 18 h 30")]
    [InlineData("2026-11-22T17:20", "2026-11-23T08:00", "hier")]
    [InlineData("2026-11-20T08:00", "2026-11-23T08:00", "vendredi")]
    [InlineData("2026-11-17T08:00", "2026-11-23T08:00", "mardi")]
    [InlineData("2026-11-16T08:00", "2026-11-23T08:00", "16 novembre")]
    [InlineData("2026-10-01T08:00", "2026-11-23T08:00", "1er octobre")]
    [InlineData("2025-09-18T08:00", "2026-11-23T08:00", "septembre 2025")]
    // What is to come.
    [InlineData("2026-11-24T08:00", "2026-11-23T08:00", "demain")]
    [InlineData("2026-11-27T08:00", "2026-11-23T08:00", "27 novembre")]
    [InlineData("2027-01-08T08:00", "2026-11-23T08:00", "8 janvier 2027")]
    // Midnight is that of Paris, not of UTC.
    [InlineData("2026-11-22T22:59", "2026-11-23T08:00", "hier")]
    [InlineData("2026-11-22T23:00", "2026-11-23T08:00", "à 0 h")]
    // The turn of the year is that of Paris too.
    [InlineData("2026-12-20T08:00", "2026-12-31T22:59", "20 décembre")]
    [InlineData("2026-12-20T08:00", "2026-12-31T23:00", "décembre 2026")]
    [InlineData("2026-12-31T22:30", "2027-01-01T08:00", "hier")]
    // The night of 29 March 2026 has no 2 h 30; that of 25 October has two.
    [InlineData("2026-03-29T00:59", "2026-03-29T10:00", "à 1 h 59")]
    [InlineData("2026-03-29T01:00", "2026-03-29T10:00", "à 3 h")]
    [InlineData("2026-03-28T23:30", "2026-03-29T22:30", "hier")]
    [InlineData("2026-10-25T00:30", "2026-10-25T10:00", "à 2 h 30")]
    [InlineData("2026-10-25T01:30", "2026-10-25T10:00", "à 2 h 30")]
    [InlineData("2026-10-24T22:30", "2026-10-25T22:45", "à 0 h 30")]
    public void An_instant_is_as_precise_as_it_is_near(string at, string now, string words) =>
        Assert.Equal(words, Plain(FrenchTime.Brief(Utc(at), Utc(now))));

    [Theory]
    [InlineData(0, "un instant")]
    [InlineData(59, "un instant")]
    [InlineData(60, "1 min")]
    [InlineData(35 * 60, "35 min")]
    [InlineData(3600, "1 h")]
    [InlineData((24 * 3600) - 1, "23 h")]
    [InlineData(24 * 3600, "1 jour")]
    [InlineData(3 * 24 * 3600, "3 jours")]
    [InlineData(61 * 24 * 3600, "61 jours")]
    [InlineData(62 * 24 * 3600, "2 mois")]
    public void A_wait_is_told_in_one_unit(int seconds, string words)
    {
        var since = Utc("2026-07-01T08:00");

        Assert.Equal(words, Plain(FrenchTime.Elapsed(since, since.AddSeconds(seconds))));
    }

    [Theory]
    [InlineData("2025-10-23T08:00", "13 mois")]
    [InlineData("2025-10-24T08:00", "12 mois")]
    [InlineData("2024-11-24T08:00", "23 mois")]
    [InlineData("2024-11-23T08:00", "2 ans")]
    public void A_long_wait_counts_whole_months(string since, string words) =>
        Assert.Equal(words, Plain(FrenchTime.Elapsed(Utc(since), Utc("2026-11-23T08:00"))));

    [Fact]
    public void The_full_date_names_the_day() =>
        Assert.Equal("lundi 23 novembre 2026 à 8 h 12", Plain(FrenchTime.Full(Utc("2026-11-23T07:12"))));

    [Fact]
    public void A_date_without_hour_says_the_first_of_the_month_as_one_does() =>
        Assert.Equal("1er mai 2026", Plain(FrenchTime.Day(new DateOnly(2026, 5, 1))));

    [Fact]
    public void A_number_never_stands_at_the_end_of_a_line_without_its_unit() =>
        Assert.Equal("à\u00a08\u00a0h\u00a012", FrenchTime.Brief(Utc("2026-11-23T07:12"), Utc("2026-11-23T08:00")));

    [Theory]
    [InlineData("2026-12-11T08:00:00", null, "vendredi 11 décembre 2026 à 9 h")]
    [InlineData("2026-12-11T08:00:00", "2026-12-11T11:30:00", "vendredi 11 décembre 2026 de 9 h à 12 h 30")]
    [InlineData("2026-12-11T08:00:00", "2026-12-12T11:00:00", "du vendredi 11 décembre 2026 à 9 h au samedi 12 décembre 2026 à 12 h")]
    // The evening in Paris is the next day in Greenwich.
    [InlineData("2026-07-10T20:00:00", "2026-07-10T22:30:00", "du vendredi 10 juillet 2026 à 22 h au samedi 11 juillet 2026 à 0 h 30")]
    public void A_span_says_the_day_once(string from, string? to, string words) =>
        Assert.Equal(words, Plain(FrenchTime.Span(Utc(from), to is null ? null : Utc(to))));

    [Theory]
    [InlineData("2026-12-11T09:00:00", "2026-12-11T08:00:00")]
    [InlineData("2026-07-11T09:00:00", "2026-07-11T07:00:00")]
    // Half past two does not exist that night.
    [InlineData("2026-03-29T02:30:00", "2026-03-29T01:30:00")]
    public void An_hour_that_was_typed_is_an_instant(string typed, string instant) =>
        Assert.Equal(Utc(instant), FrenchTime.Instant(DateTime.Parse(typed, System.Globalization.CultureInfo.InvariantCulture)));

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
