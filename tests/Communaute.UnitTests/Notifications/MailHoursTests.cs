using Communaute.Notifications;
using Xunit;

namespace Communaute.UnitTests.Notifications;

public sealed class MailHoursTests
{
    /// <summary>Quiet from 19:00 to 8:00 of Paris, Saturdays and Sundays.</summary>
    private static readonly NotificationPreferences Usual = NotificationPreferences.Normal;

    [Theory]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23T08:00:00Z")] // Monday, 9:00 of Paris
    [InlineData("2026-11-23T06:59:00Z", "2026-11-23T07:00:00Z")] // 7:59: in a minute
    [InlineData("2026-11-23T18:00:00Z", "2026-11-24T07:00:00Z")] // 19:00: tomorrow
    [InlineData("2026-11-23T17:59:00Z", "2026-11-23T17:59:00Z")] // 18:59
    [InlineData("2026-11-27T20:00:00Z", "2026-11-30T07:00:00Z")] // Friday evening: Monday
    [InlineData("2026-11-28T10:00:00Z", "2026-11-30T07:00:00Z")] // Saturday
    [InlineData("2026-03-27T20:00:00Z", "2026-03-30T06:00:00Z")] // over the night when summer time begins
    [InlineData("2026-10-23T20:00:00Z", "2026-10-26T07:00:00Z")] // over the night when it ends
    public void A_mail_waits_for_the_next_hour_of_Paris_that_its_reader_allows(string at, string expected) =>
        Assert.Equal(Instant(expected), MailHours.Next(Usual, Instant(at)));

    [Fact]
    public void Whoever_chose_no_quiet_hour_is_written_to_at_once()
    {
        var always = Chosen(0, 0, DaysOff.None);
        Assert.Equal(Instant("2026-11-28T02:00:00Z"), MailHours.Next(always, Instant("2026-11-28T02:00:00Z")));
    }

    [Fact]
    public void Quiet_hours_within_a_day_end_the_same_day()
    {
        var noon = Chosen(12, 14, DaysOff.None);
        Assert.Equal(Instant("2026-11-23T13:00:00Z"), MailHours.Next(noon, Instant("2026-11-23T11:30:00Z")));
        Assert.Equal(Instant("2026-11-23T22:00:00Z"), MailHours.Next(noon, Instant("2026-11-23T22:00:00Z")));
    }

    [Fact]
    public void A_person_who_waits_passes_quiet_hours_only_for_those_who_agreed_and_never_a_pause()
    {
        var night = Instant("2026-11-28T02:00:00Z");
        var agreed = Chosen(19, 8, DaysOff.Saturday | DaysOff.Sunday, urgentAnytime: true);
        Assert.Equal(night, MailHours.Next(agreed, night, isUrgent: true));
        Assert.Equal(Instant("2026-11-30T07:00:00Z"), MailHours.Next(Usual, night, isUrgent: true));

        agreed.Pause(new DateOnly(2026, 12, 7));
        Assert.Equal(Instant("2026-12-06T23:00:00Z"), MailHours.Next(agreed, night, isUrgent: true));
        Assert.Equal(Instant("2026-12-07T07:00:00Z"), MailHours.Next(agreed, night));
    }

    [Fact]
    public void An_hour_that_summer_time_skips_is_the_next_one() =>
        Assert.Equal(Instant("2026-03-29T01:00:00Z"), MailHours.Next(Chosen(20, 2, DaysOff.None), Instant("2026-03-28T23:00:00Z")));

    [Fact]
    public void Seven_days_off_are_no_endless_search() =>
        Assert.True(MailHours.Next(Chosen(0, 0, (DaysOff)127), Instant("2026-11-23T08:00:00Z")) > Instant("2026-11-23T08:00:00Z"));

    private static NotificationPreferences Chosen(int from, int to, DaysOff days, bool urgentAnytime = false)
    {
        var preferences = new NotificationPreferences(1);
        preferences.BeQuiet(from, to, days, urgentAnytime);
        return preferences;
    }

    private static DateTime Instant(string utc) => DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
