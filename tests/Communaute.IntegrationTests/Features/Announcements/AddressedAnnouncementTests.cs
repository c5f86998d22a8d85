using Communaute.Advisors;
using Communaute.Announcements;
using Communaute.Forum.Following;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Announcements;

/// <summary>Whom an announcement is for: what a member sees and whom the program tells are one answer.</summary>
public sealed class AddressedAnnouncementTests(CommunauteApp app)
{
    [Fact]
    public async Task For_everybody_all_members_are_told_but_its_author_and_those_who_left()
    {
        var (coordinator, other, advisor, gone) = (await app.AddCoordinatorAsync(), await app.AddCoordinatorAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == gone.Id)).Depart(coordinator.Id, app.Now));
        var id = await app.AnnounceAsync(coordinator);

        var recipients = await RecipientsAsync(id);

        Assert.Contains(advisor.Id, recipients);
        Assert.Contains(other.Id, recipients);
        Assert.DoesNotContain(coordinator.Id, recipients);
        Assert.DoesNotContain(gone.Id, recipients);
        Assert.True(await app.SeesAsync(advisor, id));
    }

    [Fact]
    public async Task For_a_kind_of_employer_those_whom_one_employs_today()
    {
        var employed = await app.AddEmployedAsync(EmployerKind.Gip);
        var formerly = await app.AddEmployedAsync(EmployerKind.Gip, until: app.Today().AddDays(-1));
        var elsewhere = await app.AddEmployedAsync(EmployerKind.Commune);

        await OnlyAsync(one => (one.Target, one.EmployerKind) = (TargetKind.Employer, EmployerKind.Gip), [employed], [formerly, elsewhere, await app.AddMemberAsync()]);
    }

    [Fact]
    public async Task For_a_territory_those_who_receive_people_or_are_employed_there()
    {
        var employed = await app.AddEmployedAsync(EmployerKind.Private, AnnouncementScenes.Montbrison);
        var receiving = await app.AddReceivingAsync(AnnouncementScenes.Montbrison);
        var elsewhere = await app.AddReceivingAsync(AnnouncementScenes.SaintEtienne);

        await OnlyAsync(one => (one.Target, one.EpciCode) = (TargetKind.Territory, AnnouncementScenes.LoireForez), [employed, receiving], [elsewhere, await app.AddMemberAsync()]);
    }

    [Fact]
    public async Task For_a_theme_those_who_declare_it_or_follow_it()
    {
        var theme = await app.AddThemeAsync();
        var declares = await app.AddHelperAsync(theme, SkillLevel.Discovering);
        var (follows, refuses) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        await app.SendAsync(new FollowSubject(FollowKind.Theme, theme, FollowLevel.NewQuestions), follows);
        await app.SendAsync(new FollowSubject(FollowKind.Theme, theme, FollowLevel.Nothing), refuses);

        await OnlyAsync(one => (one.Target, one.ThemeId) = (TargetKind.Theme, theme), [declares, follows], [refuses, await app.AddMemberAsync()]);
    }

    [Fact]
    public async Task What_the_form_held_for_another_choice_does_not_count()
    {
        var reader = await app.AddMemberAsync();

        var id = await app.AnnounceAsync(await app.AddCoordinatorAsync(), one => (one.Target, one.EmployerKind, one.EpciCode) = (TargetKind.Everyone, EmployerKind.Gip, "999999999"));

        Assert.True(await app.SeesAsync(reader, id));
    }

    [Fact]
    public async Task A_coordinator_sees_those_for_others_and_confirms_only_those_for_them()
    {
        var (author, other) = (await app.AddCoordinatorAsync(), await app.AddCoordinatorAsync());
        var theme = await app.AddThemeAsync();
        var id = await app.AnnounceAsync(author, one => (one.Target, one.ThemeId) = (TargetKind.Theme, theme));

        Assert.False((await app.SendAsync(new ReadAnnouncement(id), other))!.Line.IsForMe);
        Assert.DoesNotContain((await app.SendAsync(new ShowHome(), other)).Announcements, line => line.Id == id);
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new ConfirmReading(id), other));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new ConfirmReading(id), author));
    }

    private async Task OnlyAsync(Action<PublishAnnouncement> target, Member[] told, Member[] others)
    {
        var coordinator = await app.AddCoordinatorAsync();
        var id = await app.AnnounceAsync(coordinator, target);
        var recipients = await RecipientsAsync(id);

        foreach (var (member, isTold) in told.Select(member => (member, true)).Concat(others.Select(member => (member, false))))
        {
            Assert.Equal(isTold, recipients.Contains(member.Id));
            Assert.Equal(isTold, await app.SeesAsync(member, id));
            Assert.Equal(isTold, (await app.SendAsync(new ShowHome(), member)).Announcements.Any(line => line.Id == id));
            Assert.Equal(isTold, (await app.SendAsync(new ListAnnouncements(), member)).Standing.Any(line => line.Id == id));
        }

        Assert.True(await app.SeesAsync(coordinator, id));
    }

    private Task<List<int>> RecipientsAsync(int id) => app.ReadAsync(db => db.RecipientsOf(id, app.Now).ToListAsync());
}
