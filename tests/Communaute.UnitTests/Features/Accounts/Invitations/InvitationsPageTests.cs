using Bunit;
using Communaute.Members;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Accounts.Invitations;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Features.Accounts.Invitations;

public sealed class InvitationsPageTests : ComponentTest
{
    private static readonly DateTime Sent = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_pending_invitation_shows_whom_by_whom_and_until_when()
    {
        var page = Open(Pending(7, "pauline@exemple.fr"));

        var row = page.Find(".rows > li");
        Assert.Equal("pauline@exemple.fr", row.QuerySelector("h3")!.TextContent);
        Assert.Contains("Nadège Fournel", row.TextContent);
        Assert.Contains("Expire", row.TextContent);
    }

    [Fact]
    public async Task Inviting_sends_the_request_and_says_that_it_left()
    {
        var page = Open();
        Mediator.Answers<InviteMember>(8);

        await page.Find("#champ-Email").InputAsync(new ChangeEventArgs { Value = "pauline@exemple.fr" });
        await page.Find("form.invite").SubmitAsync();

        Assert.Equal("pauline@exemple.fr", Assert.Single(Mediator.Sent.OfType<InviteMember>()).Email);
        Assert.Contains("pauline@exemple.fr", page.Find("[role=status]").TextContent);
        Assert.Equal("", page.Find("#champ-Email").GetAttribute("value"));
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_told_at_its_field_and_stays_typed()
    {
        var page = Open();
        Mediator.Refuses<InviteMember>(new BusinessRuleException("Un compte existe déjà.", nameof(InviteMember.Email)));

        await page.Find("#champ-Email").InputAsync(new ChangeEventArgs { Value = "pauline@exemple.fr" });
        await page.Find("form.invite").SubmitAsync();

        Assert.Contains("Un compte existe déjà.", page.Find("#champ-Email-erreur").TextContent);
        Assert.Equal("pauline@exemple.fr", page.Find("#champ-Email").GetAttribute("value"));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    public void Only_an_administrator_is_offered_to_invite_administrators(bool administers, int roles) =>
        Assert.Equal(roles, Open(administers, []).FindAll("#champ-Role option").Count);

    [Fact]
    public async Task A_row_is_sent_again_or_withdrawn()
    {
        var page = Open(Pending(7, "pauline@exemple.fr"));
        Mediator.Answers<RenewInvitation>(8);
        Mediator.Answers<WithdrawInvitation>(Unit.Value);

        await page.Find("[aria-label='Renvoyer à pauline@exemple.fr']").ClickAsync();
        Assert.Contains("Un nouveau lien part", page.Find("[role=status]").TextContent);

        await page.Find("[aria-label='Retirer l’invitation de pauline@exemple.fr']").ClickAsync();
        Assert.Contains("est retirée", page.Find("[role=status]").TextContent);

        Assert.Equal([new RenewInvitation(7), new WithdrawInvitation(7)], Mediator.Sent.Where(sent => sent is RenewInvitation or WithdrawInvitation));
    }

    [Fact]
    public async Task A_refusal_is_said_aloud_and_the_list_is_read_again()
    {
        var page = Open(Pending(7, "pauline@exemple.fr"));
        Mediator.Refuses<WithdrawInvitation>(new NotFoundException());

        await page.Find("[aria-label^=Retirer]").ClickAsync();

        Assert.Equal(new NotFoundException().Message, page.Find("[role=alert]").TextContent.Trim());
        Assert.Equal(2, Mediator.Sent.OfType<ListInvitations>().Count());
    }

    [Fact]
    public void An_accepted_invitation_offers_nothing_to_do()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("coordination/invitations?etat=acceptees");

        var page = Open(Pending(7, "pauline@exemple.fr") with { AcceptedAt = Sent });

        Assert.Equal(InvitationState.Accepted, Mediator.Sent.OfType<ListInvitations>().Single().State);
        Assert.Empty(page.FindAll(".rows button"));
        Assert.Equal("Acceptées", page.Find(".tabs [aria-current]").TextContent);
    }

    [Fact]
    public void The_next_page_is_a_link_that_keeps_the_tab()
    {
        OpenCircuit();
        Mediator.Answers<ListInvitations>(new InvitationList(InvitationState.Pending, null, [Pending(7, "a@exemple.fr")], 7));
        Viewer.SetAuthorized("Nadège").SetPolicies(Policies.Coordinator);

        Assert.Equal("coordination/invitations?etat=attente&apres=7", Render<InvitationsPage>().Find("a[rel=next]").GetAttribute("href"));
    }

    private static SentInvitation Pending(int id, string email) =>
        new(id, email, Role.Advisor, "Nadège Fournel", Sent, Sent + Invitation.Lifespan, null, null);

    private IRenderedComponent<InvitationsPage> Open(params SentInvitation[] rows) => Open(administers: false, rows);

    private IRenderedComponent<InvitationsPage> Open(bool administers, SentInvitation[] rows)
    {
        OpenCircuit();
        Viewer.SetAuthorized("Nadège").SetPolicies(administers ? [Policies.Coordinator, Policies.Administrator] : [Policies.Coordinator]);
        var state = InvitationStates.Read(Services.GetRequiredService<NavigationManager>().Uri.Split("etat=").ElementAtOrDefault(1));
        Mediator.Answers<ListInvitations>(new InvitationList(state, null, rows, null));
        return Render<InvitationsPage>();
    }
}
