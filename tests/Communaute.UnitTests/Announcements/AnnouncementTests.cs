using Communaute.Advisors;
using Communaute.Announcements;
using Xunit;

namespace Communaute.UnitTests.Announcements;

public sealed class AnnouncementTests
{
    private static readonly DateTime Noon = new(2026, 3, 12, 11, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 12);

    [Theory]
    [InlineData("2026-01-10", "2026-01-10", "2026-01-09T23:00:00Z", "2026-01-10T23:00:00Z")]
    [InlineData("2026-07-10", "2026-07-12", "2026-07-09T22:00:00Z", "2026-07-12T22:00:00Z")]
    // The day of 23 hours, then the day of 25.
    [InlineData("2026-03-29", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    public void It_stands_from_midnight_to_midnight_in_Paris_whatever_the_season(string first, string last, string startsAt, string endsAt)
    {
        var sheet = new AnnouncementSheet("Titre", FormattedText.Empty, DateOnly.Parse(first, null), DateOnly.Parse(last, null));

        var announcement = new Announcement(1, sheet, Guid.NewGuid(), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal((Utc(startsAt), Utc(endsAt)), (announcement.StartsAt, announcement.EndsAt));
        Assert.Equal(sheet, announcement.Sheet);
    }

    [Fact]
    public void It_is_told_at_once_when_its_first_day_has_come()
    {
        Assert.NotNull(Published().StartedAt);
        Assert.Null(Published(firstDay: Today.AddDays(1)).StartedAt);
    }

    [Fact]
    public void It_is_told_once_and_only_while_it_stands()
    {
        var announcement = Published(firstDay: Today.AddDays(1));
        Assert.Throws<BusinessRuleException>(() => announcement.Start(announcement.StartsAt.AddTicks(-1)));
        Assert.False(announcement.IsDue(announcement.EndsAt));

        announcement.Start(announcement.StartsAt);

        Assert.Throws<BusinessRuleException>(() => announcement.Start(announcement.StartsAt.AddHours(1)));
    }

    [Fact]
    public void Brought_forward_it_is_told_then()
    {
        var announcement = Published(firstDay: Today.AddDays(1));

        announcement.Edit(announcement.Sheet with { FirstDay = Today }, 2, Noon);

        Assert.Equal(Noon, announcement.StartedAt);
    }

    [Fact]
    public void The_last_day_is_neither_past_nor_before_the_first()
    {
        Assert.Equal("LastDay", Assert.Throws<BusinessRuleException>(() => Published(Today.AddDays(-3), Today.AddDays(-1))).Field);
        Assert.Equal("LastDay", Assert.Throws<BusinessRuleException>(() => Published(Today.AddDays(3), Today.AddDays(2))).Field);
        Assert.NotNull(Published(Today.AddDays(-3), Today).StartedAt);
        var waiting = Published(firstDay: Today.AddDays(1));
        Assert.Equal("LastDay", Assert.Throws<BusinessRuleException>(() => waiting.Edit(waiting.Sheet with { FirstDay = Today.AddDays(-3), LastDay = Today.AddDays(-1) }, 2, Noon)).Field);
    }

    [Fact]
    public void Once_it_was_told_its_first_day_stands_and_the_rest_changes()
    {
        var announcement = Published();

        Assert.Equal("FirstDay", Assert.Throws<BusinessRuleException>(() => announcement.Edit(announcement.Sheet with { FirstDay = Today.AddDays(1) }, 2, Noon)).Field);
        announcement.Edit(announcement.Sheet with { Title = "Autre", Target = AnnouncementTarget.EmployedBy(EmployerKind.Commune) }, 2, Noon.AddHours(1));

        Assert.Equal(("Autre", EmployerKind.Commune, 1, Noon.AddHours(1), 2), (announcement.Title, announcement.EmployerKind, announcement.Revision, announcement.EditedAt, announcement.EditedById));
    }

    [Fact]
    public void An_event_ends_after_it_begins()
    {
        var sheet = new AnnouncementSheet("Titre", FormattedText.Empty, Today, Today);

        Assert.Throws<BusinessRuleException>(() => new Announcement(1, sheet with { Event = new AnnouncedEvent(Noon, Noon, null) }, Guid.NewGuid(), Noon));
        Assert.Equal(Noon.AddHours(2), new Announcement(1, sheet with { Event = new AnnouncedEvent(Noon, Noon.AddHours(2), "Feurs") }, Guid.NewGuid(), Noon).EventEndsAt);
    }

    [Fact]
    public void Only_one_that_must_be_read_is_confirmed_and_only_from_its_first_day()
    {
        Assert.Throws<BusinessRuleException>(() => Published(mustBeRead: false).Confirm(2, Noon));
        Assert.Throws<BusinessRuleException>(() => Published(Today.AddDays(1), Today.AddDays(1)).Confirm(2, Noon));

        Assert.Equal((2, Noon), (Published().Confirm(2, Noon).MemberId, Published().Confirm(2, Noon).ReadAt));
    }

    [Fact]
    public void There_is_one_reminder_while_it_stands_and_somebody_has_not_read_it()
    {
        var announcement = Published();
        Assert.Throws<BusinessRuleException>(() => announcement.Remind(0, 1, Noon));
        Assert.Throws<BusinessRuleException>(() => announcement.Remind(3, 1, announcement.EndsAt));
        Assert.Throws<BusinessRuleException>(() => Published(mustBeRead: false).Remind(3, 1, Noon));

        announcement.Remind(3, 1, Noon);

        Assert.Equal((Noon, 1), (announcement.RemindedAt, announcement.RemindedById));
        Assert.Throws<BusinessRuleException>(() => announcement.Remind(3, 1, Noon.AddHours(1)));
    }

    [Fact]
    public void Withdrawn_nothing_more_happens_to_it()
    {
        var announcement = Published(firstDay: Today.AddDays(1));
        announcement.Withdraw(2, Noon);

        Assert.False(announcement.IsDue(announcement.StartsAt));
        Assert.Throws<BusinessRuleException>(() => announcement.Edit(announcement.Sheet, 2, Noon));
        Assert.Throws<BusinessRuleException>(() => announcement.Confirm(3, announcement.StartsAt));
        Assert.Throws<BusinessRuleException>(() => announcement.Remind(3, 2, announcement.StartsAt));
        Assert.Throws<BusinessRuleException>(() => announcement.Withdraw(2, Noon));
    }

    private static Announcement Published(DateOnly? firstDay = null, DateOnly? lastDay = null, bool mustBeRead = true) =>
        new(1, new AnnouncementSheet("Titre", FormattedText.Empty, firstDay ?? Today, lastDay ?? Today.AddDays(7)) { MustBeRead = mustBeRead }, Guid.NewGuid(), Noon);

    private static DateTime Utc(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
