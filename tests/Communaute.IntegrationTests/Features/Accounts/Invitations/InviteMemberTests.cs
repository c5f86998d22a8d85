using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Accounts.Invitations;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts.Invitations;

[Collection(AccountsCommunity.Name)]
public sealed class InviteMemberTests(CommunauteApp app)
{
    [Theory]
    [InlineData(Role.Advisor)]
    [InlineData(Role.Coordinator)]
    public async Task A_coordinator_invites_advisors_and_coordinators(Role role)
    {
        var id = await app.SendAsync(Inviting(AccountScenes.NewAddress(), role), await app.AddCoordinatorAsync());

        Assert.Equal(role, (await ReadAsync(id)).Role);
    }

    [Fact]
    public async Task Only_an_administrator_invites_administrators()
    {
        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(async () =>
            await app.SendAsync(Inviting(AccountScenes.NewAddress(), Role.Administrator), await app.AddCoordinatorAsync()));
        Assert.Equal(nameof(InviteMember.Role), refusal.Field);

        await app.SendAsync(Inviting(AccountScenes.NewAddress(), Role.Administrator), await app.AddAdministratorAsync());
    }

    [Theory]
    [InlineData((Role)0)]
    [InlineData((Role)4)]
    [InlineData((Role)(-1))]
    public async Task A_role_that_does_not_exist_is_refused(Role role) => await Assert.ThrowsAsync<ValidationException>(async () =>
        await app.SendAsync(Inviting(AccountScenes.NewAddress(), role), await app.AddAdministratorAsync()));

    [Fact]
    public async Task An_advisor_and_a_visitor_invite_nobody()
    {
        var advisor = await app.AddMemberAsync();

        foreach (var sender in new[] { advisor, null })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(Inviting(AccountScenes.NewAddress()), sender));
            await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new WithdrawInvitation(1), sender));
            await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new RenewInvitation(1), sender));
            await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListInvitations(InvitationState.Pending, null), sender));
        }
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_said_at_its_field()
    {
        var camille = await app.AddAccountAsync();

        var refusal = await RefusedAsync(Inviting(camille.Email!.ToUpperInvariant()));

        Assert.Equal(nameof(InviteMember.Email), refusal.Field);
        Assert.Contains("Un compte existe déjà", refusal.Message);
    }

    [Fact]
    public async Task An_address_that_was_invited_is_not_invited_twice()
    {
        var email = AccountScenes.NewAddress();
        await app.InviteAsync(email);

        Assert.Equal(nameof(InviteMember.Email), (await RefusedAsync(Inviting(" " + email.ToUpperInvariant() + " "))).Field);
    }

    [Fact]
    public async Task Two_coordinators_at_once_send_one_invitation()
    {
        var email = AccountScenes.NewAddress();
        var coordinator = await app.AddCoordinatorAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                return await app.SendAsync(Inviting(email), coordinator) > 0;
            }
            catch (BusinessRuleException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, sent => sent);
        await app.DeliverAsync();
        Assert.Single(app.MailsTo(email));
    }

    [Theory]
    [InlineData("a@exemple.fr\r\nBcc: x@exemple.fr")]
    [InlineData("a@exemple.fr\nBcc: x@exemple.fr")]
    [InlineData("a@exemple.fr, x@exemple.fr")]
    [InlineData("A <a@exemple.fr>")]
    [InlineData("")]
    public async Task A_hostile_address_is_refused(string email)
    {
        var refusal = await Assert.ThrowsAsync<ValidationException>(async () => await app.SendAsync(Inviting(email), await app.AddCoordinatorAsync()));

        Assert.Equal(nameof(InviteMember.Email), Assert.Single(refusal.Errors).PropertyName);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/\\evil.example")]
    public async Task An_invitation_never_leads_elsewhere(string landingPath)
    {
        var refusal = await Assert.ThrowsAsync<ValidationException>(async () => await app.SendAsync(
            new InviteMember { Email = AccountScenes.NewAddress(), LandingPath = landingPath }, await app.AddCoordinatorAsync()));

        Assert.Equal(nameof(InviteMember.LandingPath), Assert.Single(refusal.Errors).PropertyName);
    }

    [Fact]
    public async Task A_withdrawn_invitation_is_never_sent()
    {
        var email = AccountScenes.NewAddress();
        var id = await app.InviteAsync(email);
        await app.ReadJournalAsync();
        await app.SendAsync(new WithdrawInvitation(id), await app.AddAdministratorAsync());

        await app.SendMailsAsync();

        Assert.Empty(app.MailsTo(email));
        Assert.NotNull((await app.ReadAsync(db => db.OutgoingMails.SingleAsync(m => m.Recipient == email))).AbandonedAt);
    }

    [Fact]
    public async Task Sending_again_closes_the_former_link_and_opens_a_new_one()
    {
        var email = AccountScenes.NewAddress();
        var former = await app.InviteAsync(email, landingPath: "/questions");
        var coordinator = await app.AddCoordinatorAsync();

        var id = await app.SendAsync(new RenewInvitation(former), coordinator);

        Assert.False((await ReadAsync(former)).IsOpen(app.Now));
        var next = await ReadAsync(id);
        Assert.True(next.IsOpen(app.Now));
        Assert.Equal((email, "/questions", coordinator.Id), (next.Email, next.LandingPath, next.InvitedById));
    }

    [Fact]
    public async Task An_expired_invitation_can_be_sent_again_and_then_no_more()
    {
        var former = await app.InviteAsync(AccountScenes.NewAddress());
        var coordinator = await app.AddCoordinatorAsync();
        app.Clock.Advance(Invitation.Lifespan + TimeSpan.FromDays(1));

        var id = await app.SendAsync(new RenewInvitation(former), coordinator);

        Assert.True((await ReadAsync(id)).IsOpen(app.Now));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RenewInvitation(former), coordinator));
    }

    [Fact]
    public async Task Sending_again_many_times_at_once_leaves_one_open_link()
    {
        var email = AccountScenes.NewAddress();
        var former = await app.InviteAsync(email);
        var coordinator = await app.AddCoordinatorAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await app.SendAsync(new RenewInvitation(former), coordinator);
            }
            catch (BusinessRuleException)
            {
            }
        }));

        Assert.Equal(1, await app.ReadAsync(db => db.Invitations.CountAsync(i => i.Email == email && i.WithdrawnAt == null)));
    }

    [Fact]
    public async Task A_coordinator_neither_sees_nor_touches_the_invitation_of_an_administrator()
    {
        var email = AccountScenes.NewAddress();
        var id = await app.InviteAsync(email, Role.Administrator);
        var coordinator = await app.AddCoordinatorAsync();

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new WithdrawInvitation(id), coordinator));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RenewInvitation(id), coordinator));
        Assert.DoesNotContain(await PendingAsync(coordinator), row => row.Email == email);
        Assert.Contains(await PendingAsync(await app.AddAdministratorAsync()), row => row.Email == email);
    }

    [Fact]
    public async Task An_invitation_that_does_not_exist_is_not_found() => await Assert.ThrowsAsync<NotFoundException>(async () =>
        await app.SendAsync(new WithdrawInvitation(int.MaxValue), await app.AddCoordinatorAsync()));

    [Fact]
    public async Task The_list_is_read_by_key_and_each_invitation_stands_in_one_tab()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var ids = new List<int>();

        for (var i = 0; i < ListInvitations.PageSize + 3; i++)
        {
            ids.Add(await app.SendAsync(Inviting(AccountScenes.NewAddress()), coordinator));
        }

        await app.SendAsync(new WithdrawInvitation(ids[0]), coordinator);
        var first = await app.SendAsync(new ListInvitations(InvitationState.Pending, null), coordinator);
        var second = await app.SendAsync(new ListInvitations(InvitationState.Pending, first.Next), coordinator);
        var closed = await app.SendAsync(new ListInvitations(InvitationState.Closed, ids[1]), coordinator);

        Assert.Equal(ListInvitations.PageSize, first.Rows.Count);
        Assert.Equal([ids[2], ids[1]], second.Rows.Take(2).Select(row => row.Id));
        Assert.Equal(ids[0], closed.Rows[0].Id);
    }

    private static InviteMember Inviting(string email, Role role = Role.Advisor) => new() { Email = email, Role = role };

    private async Task<IReadOnlyList<SentInvitation>> PendingAsync(Member viewer) =>
        (await app.SendAsync(new ListInvitations(InvitationState.Pending, null), viewer)).Rows;

    private Task<Invitation> ReadAsync(int id) => app.ReadAsync(db => db.Invitations.SingleAsync(i => i.Id == id));

    private async Task<BusinessRuleException> RefusedAsync(InviteMember invitation) => await Assert.ThrowsAsync<BusinessRuleException>(async () =>
        await app.SendAsync(invitation, await app.AddCoordinatorAsync()));
}
