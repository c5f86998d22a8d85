using System.Net;
using Communaute.Announcements;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Announcements;

public sealed class PublishAnnouncementTests(CommunauteApp app)
{
    [Fact]
    public async Task An_advisor_neither_publishes_changes_withdraws_reminds_nor_sees_who_has_not_read()
    {
        var (coordinator, advisor) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var id = await app.AnnounceAsync(coordinator, one => one.Title = "Réservée");
        var edit = (await app.SendAsync(new StartAnnouncementEdit(id), coordinator))!;

        foreach (var request in new IBaseRequest[] { app.AnAnnouncement(), edit, new StartAnnouncementEdit(id), new WithdrawAnnouncement(id), new RemindAnnouncement(id), new ListUnread(id) })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => SendAnyAsync(request, advisor));
        }

        foreach (var address in new[] { "/annonces/nouvelle", $"/annonces/{id}/reservee/modifier", $"/annonces/{id}/reservee/lectures" })
        {
            using var page = await app.VisitAsync(address, advisor);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ReadAnnouncement(id), sender: null));
        Assert.True(await app.SeesAsync(advisor, id));
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_publishes_once_and_empties_its_draft()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var announcement = app.AnAnnouncement();
        await app.SendAsync(new SaveDraft("annonce", announcement.Submission, "Un titre", "{}", 1), coordinator);

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => app.SendAsync(announcement, coordinator))));

        var id = Assert.Single(ids.Distinct());
        Assert.Equal(1, await HappenedAsync(id, nameof(AnnouncementStarted)));
        Assert.Null(await app.SendAsync(new ReadDraft("annonce"), coordinator));
        Assert.Equal($"annonces/{id}", await app.SendAsync(new FindPublished(announcement.Submission), coordinator));
        await Assert.ThrowsAsync<AlreadyPublishedException>(() => app.SendAsync(announcement with { Body = "Autre chose" }, coordinator));
    }

    [Fact]
    public async Task What_was_written_is_opened_again_as_it_was()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var start = app.Today().AddDays(5).ToDateTime(new TimeOnly(14, 30));
        var id = await app.AnnounceAsync(coordinator, one =>
        {
            (one.Target, one.EpciCode) = (TargetKind.Territory, AnnouncementScenes.LoireForez);
            (one.EventStart, one.EventEnd, one.EventPlace) = (start, start.AddHours(2), "  Montbrison, salle Guy-Poirieux ");
        });

        var edit = (await app.SendAsync(new StartAnnouncementEdit(id), coordinator))!;

        Assert.Equal((TargetKind.Territory, AnnouncementScenes.LoireForez, true, true), (edit.Target, edit.EpciCode, edit.MustBeRead, edit.HasStarted));
        Assert.Equal((start, start.AddHours(2), "Montbrison, salle Guy-Poirieux"), (edit.EventStart, edit.EventEnd, edit.EventPlace));
        Assert.Equal((app.Today(), app.Today().AddDays(14), "Merci de **lire** ceci."), (edit.FirstDay, edit.LastDay, edit.Body));
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_is_said_at_its_field()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var start = new DateTime(2027, 3, 1, 9, 0, 0);

        await RefusesAsync(one => one.Title = " ", "Title");
        await RefusesAsync(one => one.Title = new string('x', Announcement.MaxTitleLength + 1), "Title");
        await RefusesAsync(one => one.Body = "", "Body");
        await RefusesAsync(one => one.FirstDay = null, "FirstDay");
        await RefusesAsync(one => one.LastDay = one.FirstDay!.Value.AddDays(-1), "LastDay");
        await RefusesAsync(one => one.LastDay = DateOnly.MaxValue, "LastDay");
        await RefusesAsync(one => one.FirstDay = DateOnly.MinValue, "FirstDay");
        await RefusesAsync(one => one.Target = TargetKind.Employer, "EmployerKind");
        await RefusesAsync(one => (one.Target, one.EmployerKind) = (TargetKind.Employer, (Communaute.Advisors.EmployerKind)99), "EmployerKind");
        await RefusesAsync(one => one.Target = TargetKind.Territory, "EpciCode");
        await RefusesAsync(one => one.Target = TargetKind.Theme, "ThemeId");
        await RefusesAsync(one => one.EventPlace = "Feurs", "EventStart");
        await RefusesAsync(one => (one.EventStart, one.EventEnd) = (start, start), "EventEnd");
        await RefusesAsync(one => one.EventStart = DateTime.MaxValue, "EventStart");

        var unknown = await Assert.ThrowsAsync<BusinessRuleException>(() => app.AnnounceAsync(coordinator, one => (one.Target, one.EpciCode) = (TargetKind.Territory, "999999999")));
        Assert.Equal("EpciCode", unknown.Field);
        unknown = await Assert.ThrowsAsync<BusinessRuleException>(() => app.AnnounceAsync(coordinator, one => (one.Target, one.ThemeId) = (TargetKind.Theme, int.MaxValue)));
        Assert.Equal("ThemeId", unknown.Field);

        async Task RefusesAsync(Action<PublishAnnouncement> change, string field)
        {
            var refusal = await Assert.ThrowsAsync<ValidationException>(() => app.AnnounceAsync(coordinator, change));
            Assert.Equal(field, Assert.Single(refusal.Errors.Select(error => error.PropertyName).Distinct()));
        }
    }

    [Fact]
    public async Task The_public_s_personal_data_does_not_slip_in()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var refusal = await Assert.ThrowsAsync<ValidationException>(() => app.AnnounceAsync(coordinator, one => one.Body = "Rappeler madame au 06 12 34 56 78"));
        Assert.Equal("Body", Assert.Single(refusal.Errors).PropertyName);
    }

    [Fact]
    public async Task Of_two_coordinators_who_save_at_once_the_second_is_shown_what_the_first_saved()
    {
        var (nadege, hugo) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(Members.Role.Coordinator, "Hugo", "Perret"));
        var id = await app.AnnounceAsync(nadege);
        var (first, second) = ((await app.SendAsync(new StartAnnouncementEdit(id), nadege))!, (await app.SendAsync(new StartAnnouncementEdit(id), hugo))!);
        (first.Body, second.Body) = ("Le texte de Nadège", "Le texte de Hugo");
        await app.SendAsync(first, nadege);
        await app.SendAsync(first, nadege);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(second, hugo));

        Assert.Contains("Nadège Fournel", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("Le texte de Nadège", conflict.SavedText, StringComparison.Ordinal);
        Assert.Contains("Pour toute la communauté", conflict.SavedText, StringComparison.Ordinal);
        second.Revision = conflict.Revision;
        await app.SendAsync(second, hugo);
        Assert.Equal("Le texte de Hugo", (await app.SendAsync(new StartAnnouncementEdit(id), nadege))!.Body);
        Assert.Equal(2, await HappenedAsync(id, nameof(AnnouncementEdited)));
    }

    [Fact]
    public async Task Of_many_who_save_in_the_same_instant_one_wins_and_all_others_are_told()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AnnounceAsync(coordinator);
        var edit = (await app.SendAsync(new StartAnnouncementEdit(id), coordinator))!;

        var ends = await Task.WhenAll(Enumerable.Range(0, 5).Select(number =>
            Task.Run(async () => await Record.ExceptionAsync(() => app.SendAsync(edit with { Title = $"Version {number}" }, coordinator)))));

        Assert.Single(ends, end => end is null);
        Assert.Equal(4, ends.OfType<EditConflictException>().Count());
    }

    [Fact]
    public async Task Withdrawn_it_is_gone_for_everybody_and_saying_it_twice_changes_nothing()
    {
        var (coordinator, reader) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var id = await app.AnnounceAsync(coordinator);
        await app.SendAsync(new WithdrawAnnouncement(id), coordinator);
        await app.SendAsync(new WithdrawAnnouncement(id), coordinator);

        Assert.False(await app.SeesAsync(reader, id));
        Assert.False(await app.SeesAsync(coordinator, id));
        Assert.DoesNotContain((await app.SendAsync(new ShowHome(), reader)).Announcements, line => line.Id == id);
        Assert.Null(await app.SendAsync(new StartAnnouncementEdit(id), coordinator));
        Assert.Null(await app.SendAsync(new ListUnread(id), coordinator));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new ConfirmReading(id), reader));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RemindAnnouncement(id), coordinator));
        Assert.Equal(1, await HappenedAsync(id, nameof(AnnouncementWithdrawn)));
    }

    [Fact]
    public async Task What_was_begun_of_a_change_goes_on_at_its_form_and_is_still_to_be_read_once_it_was_withdrawn()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AnnounceAsync(coordinator);
        var edit = (await app.SendAsync(new StartAnnouncementEdit(id), coordinator))! with { Body = "Une correction commencée" };
        await app.SendAsync(new SaveDraft($"annonce:{id}", edit.Submission, edit.Title, DraftContent.Of(edit), 1), coordinator);

        Assert.Null(Assert.Single(await app.SendAsync(new ListMyDrafts(), coordinator)).Stranded);
        using var form = await app.VisitAsync("/" + DraftAddress.Of($"annonce:{id}"), coordinator);
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);

        await app.SendAsync(new WithdrawAnnouncement(id), coordinator);
        Assert.Contains("Une correction commencée", Assert.Single(await app.SendAsync(new ListMyDrafts(), coordinator)).Stranded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_never_existed_is_not_found()
    {
        var coordinator = await app.AddCoordinatorAsync();

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new WithdrawAnnouncement(int.MaxValue), coordinator));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new ConfirmReading(int.MaxValue), coordinator));
        foreach (var address in new[] { "/annonces/2147483647", "/annonces/2147483647/rien/modifier", "/annonces/2147483647/rien/lectures" })
        {
            using var page = await app.VisitAsync(address, coordinator);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    public async Task Hostile_text_is_shown_as_text(string hostile)
    {
        var (coordinator, reader) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var id = await app.AnnounceAsync(coordinator, one => (one.Title, one.Body, one.EventStart, one.EventPlace) = (hostile, hostile, DateTime.Today.AddYears(1), hostile));

        using var page = await app.VisitAsync((await app.SendAsync(new ReadAnnouncement(id), reader))!.Line.Address, reader);
        var html = await page.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Modifier")]
    [InlineData("Lectures")]
    [InlineData("???")]
    public async Task Any_title_has_an_address_of_its_own(string title)
    {
        var (coordinator, reader) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync());
        var id = await app.AnnounceAsync(coordinator, one => one.Title = title);

        Assert.Contains(title, await app.ReadPageAsync("/" + AnnouncementAddress.Of(id, title), reader), StringComparison.Ordinal);
        using var bare = await app.VisitAsync($"/annonces/{id}", reader);
        Assert.EndsWith(AnnouncementAddress.Of(id, title), bare.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private Task<int> HappenedAsync(int id, string kind) =>
        app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Subject == nameof(Announcement) && entry.SubjectId == id && entry.Kind == kind));

    private async Task SendAnyAsync(IBaseRequest request, Members.Member sender)
    {
        switch (request)
        {
            case IRequest<int> one: await app.SendAsync(one, sender); break;
            case IRequest<Unit> one: await app.SendAsync(one, sender); break;
            case IRequest<EditAnnouncement?> one: await app.SendAsync(one, sender); break;
            case IRequest<ReadingsView?> one: await app.SendAsync(one, sender); break;
        }
    }
}
