using Communaute.Announcements;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Features.Home;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Announcements;

/// <summary>Days pass in a community of its own.</summary>
public sealed class AnnouncementDaysTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    // In the order in which they come: this clock never goes back.
    private static readonly (string Begins, string First, string Last, string Ends)[] Seasons =
    [
        ("2027-01-14T23:00:00Z", "2027-01-15", "2027-01-16", "2027-01-16T23:00:00Z"),
        ("2027-03-27T23:00:00Z", "2027-03-28", "2027-03-28", "2027-03-28T22:00:00Z"),
        ("2027-07-13T22:00:00Z", "2027-07-14", "2027-07-15", "2027-07-15T22:00:00Z"),
        ("2027-10-30T22:00:00Z", "2027-10-31", "2027-10-31", "2027-10-31T23:00:00Z"),
    ];

    [Fact]
    public async Task It_stands_from_the_first_midnight_in_Paris_to_the_last_in_every_season()
    {
        var (coordinator, reader) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());

        foreach (var (begins, first, last, ends) in Seasons)
        {
            GoTo(begins, seconds: -1);
            var id = await app.AnnounceAsync(coordinator, one => (one.FirstDay, one.LastDay) = (DateOnly.Parse(first, null), DateOnly.Parse(last, null)));
            Assert.Equal((false, false, 0), await ShownAsync(id, reader));
            Assert.True(await app.SeesAsync(coordinator, id));

            GoTo(begins);
            Assert.Equal((true, true, 1), await ShownAsync(id, reader));

            GoTo(ends, seconds: -1);
            Assert.Equal((true, true, 1), await ShownAsync(id, reader));

            GoTo(ends);
            Assert.Equal((true, false, 1), await ShownAsync(id, reader));
            Assert.Contains((await app.SendAsync(new ListAnnouncements(), reader)).Past, line => line.Id == id);
        }
    }

    [Fact]
    public async Task Many_nodes_tell_it_once_and_one_that_changes_meanwhile_is_told_as_it_is()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AnnounceAsync(coordinator, one => one.FirstDay = app.Today().AddDays(1));
        var withdrawn = await app.AnnounceAsync(coordinator, one => one.FirstDay = app.Today().AddDays(1));
        await app.SendAsync(new WithdrawAnnouncement(withdrawn), coordinator);
        var missed = await app.AnnounceAsync(coordinator, one => (one.FirstDay, one.LastDay) = (app.Today().AddDays(1), app.Today().AddDays(1)));

        app.Clock.Advance(TimeSpan.FromDays(3));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(app.StartAnnouncementsAsync)));

        Assert.Equal((1, 0, 0), (await StartedAsync(id), await StartedAsync(withdrawn), await StartedAsync(missed)));
    }

    [Fact]
    public async Task Pages_go_from_those_that_stand_to_those_that_are_past_without_losing_any()
    {
        var (coordinator, reader) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var today = app.Today();
        List<int> published = [];

        foreach (var days in Enumerable.Range(0, ListAnnouncements.PageSize + 5))
        {
            published.Add(await app.AnnounceAsync(coordinator, one => (one.FirstDay, one.LastDay, one.MustBeRead) = (today, today.AddDays(days), false)));
        }

        app.Clock.Advance(TimeSpan.FromDays(3));
        List<AnnouncementLine> seen = [];
        int? after = null;

        do
        {
            var page = await app.SendAsync(new ListAnnouncements(after), reader);
            Assert.True(page.Standing.Count + page.Past.Count <= ListAnnouncements.PageSize);
            seen.AddRange(page.Standing.Concat(page.Past));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(seen.Count, seen.DistinctBy(line => line.Id).Count());
        Assert.Empty(published.Except(seen.Select(line => line.Id)));
        Assert.Equal(seen.OrderByDescending(line => line.EndsAt > app.Now).Select(line => line.Id), seen.Select(line => line.Id));
    }

    /// <summary>Whether it is read, whether it is at home, and how often the journal told that it began.</summary>
    private async Task<(bool IsRead, bool IsAtHome, int Told)> ShownAsync(int id, Member reader)
    {
        await app.StartAnnouncementsAsync();
        return (await app.SeesAsync(reader, id), (await app.SendAsync(new ShowHome(), reader)).Announcements.Any(line => line.Id == id), await StartedAsync(id));
    }

    private Task<int> StartedAsync(int id) =>
        app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(AnnouncementStarted) && entry.SubjectId == id));

    private void GoTo(string instant, int seconds = 0) => app.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).AddSeconds(seconds));
}
