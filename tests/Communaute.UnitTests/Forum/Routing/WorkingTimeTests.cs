using System.Globalization;
using Communaute.Forum.Routing;
using Xunit;

namespace Communaute.UnitTests.Forum.Routing;

/// <summary>Instants are written in UTC: Paris is one hour ahead in winter, two in summer.</summary>
public sealed class WorkingTimeTests
{
    [Theory]
    // A Monday: within the day, over its end, over the week-end.
    [InlineData("2026-11-23T08:00", 2, "2026-11-23T10:00")]
    [InlineData("2026-11-23T15:30", 2, "2026-11-24T09:00")]
    [InlineData("2026-11-27T15:30", 2, "2026-11-30T09:00")]
    // Asked at night, on a Saturday: counted from the next opening.
    [InlineData("2026-11-23T03:00", 2, "2026-11-23T10:00")]
    [InlineData("2026-11-23T22:00", 2, "2026-11-24T10:00")]
    [InlineData("2026-11-28T10:00", 2, "2026-11-30T10:00")]
    // To the very end of a day.
    [InlineData("2026-11-23T08:00", 8.5, "2026-11-23T16:30")]
    [InlineData("2026-11-23T08:00", 17, "2026-11-24T16:30")]
    // Armistice day, Wednesday 11 November; Easter Monday 2026.
    [InlineData("2026-11-10T15:30", 2, "2026-11-12T09:00")]
    [InlineData("2026-04-03T14:30", 2, "2026-04-07T08:00")]
    // Summer time begins on 29 March and ends on 25 October 2026.
    [InlineData("2026-03-27T15:30", 2, "2026-03-30T08:00")]
    [InlineData("2026-10-23T14:30", 2, "2026-10-26T09:00")]
    // The end of a year.
    [InlineData("2026-12-31T16:00", 1, "2027-01-04T08:30")]
    public void Work_is_added_over_nights_week_ends_holidays_and_changes_of_hour(string from, double hours, string to) =>
        Assert.Equal(Utc(to), WorkingTime.Add(Utc(from), TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData("2026-11-23T08:00", "2026-11-23T10:00", 2)]
    [InlineData("2026-11-27T15:30", "2026-11-30T09:00", 2)]
    [InlineData("2026-11-28T10:00", "2026-11-29T10:00", 0)]
    [InlineData("2026-11-10T08:00", "2026-11-12T16:30", 17)]
    [InlineData("2026-03-27T08:00", "2026-03-30T07:00", 8.5)]
    [InlineData("2026-11-23T10:00", "2026-11-23T09:00", 0)]
    public void Work_between_two_instants_is_what_was_worked(string from, string to, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), WorkingTime.Between(Utc(from), Utc(to)));

    [Fact]
    public void What_is_added_is_what_lies_between()
    {
        var random = new Random(7);

        for (var round = 0; round < 2_000; round++)
        {
            var from = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(525_600));
            var work = TimeSpan.FromMinutes(random.Next(1, 3_000));

            Assert.Equal(work, WorkingTime.Between(from, WorkingTime.Add(from, work)));
        }
    }

    [Theory]
    [InlineData("2024-03-31"), InlineData("2025-04-20"), InlineData("2026-04-05"), InlineData("2027-03-28"), InlineData("2038-04-25")]
    public void Easter_falls_when_it_does(string day) => Assert.Equal(Day(day), FrenchHolidays.Easter(Day(day).Year));

    [Fact]
    public void The_holidays_of_2026_are_these() => Assert.Equal(
        ["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25"],
        Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(FrenchHolidays.Include).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));

    private static DateTime Utc(string instant) =>
        DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
