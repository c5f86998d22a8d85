using Communaute.Announcements;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Features.Home;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Announcements;

public sealed class ReadingTests(CommunauteApp app)
{
    [Fact]
    public async Task Confirmed_many_times_at_once_it_is_read_once_and_leaves_the_home_page()
    {
        var (coordinator, reader) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var id = await app.AnnounceAsync(coordinator);
        Assert.True(Assert.Single((await app.SendAsync(new ShowHome(), reader)).Announcements, line => line.Id == id).AwaitsMe);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.SendAsync(new ConfirmReading(id), reader))));
        await app.SendAsync(new ConfirmReading(id), reader);

        Assert.Equal(1, await app.ReadAsync(db => db.AnnouncementReceipts.CountAsync(receipt => receipt.AnnouncementId == id && receipt.MemberId == reader.Id)));
        Assert.DoesNotContain((await app.SendAsync(new ShowHome(), reader)).Announcements, line => line.Id == id);
        Assert.NotNull((await app.SendAsync(new ReadAnnouncement(id), reader))!.Line.ReadAt);
    }

    [Fact]
    public async Task One_that_asks_for_nothing_is_not_confirmed_and_has_no_list()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AnnounceAsync(coordinator, one => one.MustBeRead = false);

        await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(new ConfirmReading(id), await app.AddMemberAsync()));
        Assert.Null(await app.SendAsync(new ListUnread(id), coordinator));
    }

    [Fact]
    public async Task The_list_names_who_has_not_read_and_counts_page_after_page()
    {
        var (coordinator, theme) = (await app.AddCoordinatorAsync(), await app.AddThemeAsync());
        var people = await app.AddHelpersAsync(theme, ListUnread.PageSize + 3);
        var id = await AnnounceToAsync(theme, coordinator);
        await app.SendAsync(new ConfirmReading(id), people[0]);

        var first = (await app.SendAsync(new ListUnread(id), coordinator))!;
        var second = (await app.SendAsync(new ListUnread(id, first.Next), coordinator))!;

        Assert.Equal((people.Length, people.Length - 1), (first.Recipients, first.Unread));
        Assert.Equal(ListUnread.PageSize, first.Rows.Count);
        Assert.Null(second.Next);
        Assert.Equal(people.Skip(1).Select(person => person.Id).Order(), first.Rows.Concat(second.Rows).Select(row => row.Id).Order());
    }

    [Fact]
    public async Task What_was_read_stays_read_when_the_announcement_changes()
    {
        var (coordinator, reader) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var id = await app.AnnounceAsync(coordinator);
        await app.SendAsync(new ConfirmReading(id), reader);
        var edit = (await app.SendAsync(new StartAnnouncementEdit(id), coordinator))!;

        await app.SendAsync(edit with { Body = "Corrigé" }, coordinator);

        Assert.NotNull((await app.SendAsync(new ReadAnnouncement(id), reader))!.Line.ReadAt);
    }

    [Fact]
    public async Task Of_many_who_remind_at_once_one_does_and_the_others_are_refused()
    {
        var (coordinator, theme) = (await app.AddCoordinatorAsync(), await app.AddThemeAsync());
        var people = await app.AddHelpersAsync(theme, 2);
        var id = await AnnounceToAsync(theme, coordinator);
        await app.SendAsync(new ConfirmReading(id), people[0]);

        var ends = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => app.SendAsync(new RemindAnnouncement(id), coordinator)))));

        Assert.Single(ends, end => end is null);
        Assert.All(ends.Where(end => end is not null), end => Assert.Contains("déjà partie", Assert.IsType<BusinessRuleException>(end).Message, StringComparison.Ordinal));
        var told = await app.ReadAsync(db => db.Journal.AsNoTracking().SingleAsync(entry => entry.Kind == nameof(AnnouncementReminded) && entry.SubjectId == id));
        Assert.Equal((coordinator.Id, 1), (told.ActorId, told.Read<AnnouncementReminded>().Unread));
        Assert.Equal([people[1].Id], await app.ReadAsync(db => db.UnreadRecipientsOf(id, app.Now).ToListAsync()));
        Assert.False((await app.SendAsync(new ListUnread(id), coordinator))!.CanRemind);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_all_have_read()
    {
        var (coordinator, theme) = (await app.AddCoordinatorAsync(), await app.AddThemeAsync());
        var id = await AnnounceToAsync(theme, coordinator);
        await app.SendAsync(new ConfirmReading(id), await app.AddHelperAsync(theme));

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RemindAnnouncement(id), coordinator));

        Assert.Contains("Tout le monde l’a lue", await app.ReadPageAsync($"/annonces/{id}/x/lectures", coordinator), StringComparison.Ordinal);
    }

    private Task<int> AnnounceToAsync(int theme, Member coordinator) =>
        app.AnnounceAsync(coordinator, one => (one.Target, one.ThemeId) = (TargetKind.Theme, theme));
}
