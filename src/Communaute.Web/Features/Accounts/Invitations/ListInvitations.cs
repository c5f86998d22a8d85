using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>The invitations a coordinator looks after, the newest first.</summary>
[Authorize(Policies.Coordinator)]
public sealed record ListInvitations(InvitationState State, int? After) : IRequest<InvitationList>
{
    public const int PageSize = 20;
}

public sealed record InvitationList(InvitationState State, int? After, IReadOnlyList<SentInvitation> Rows, int? Next);

public sealed record SentInvitation(int Id, string Email, Role Role, string InvitedBy, DateTime SentAt, DateTime ExpiresAt, DateTime? AcceptedAt, DateTime? WithdrawnAt);

public sealed class ListInvitationsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ListInvitations, InvitationList>
{
    public async Task<InvitationList> Handle(ListInvitations request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var rows = await (
            from invitation in db.Invitations.VisibleTo(viewer).In(request.State, clock.GetUtcNow().UtcDateTime)
            join inviter in db.Members on invitation.InvitedById equals inviter.Id
            where request.After == null || invitation.Id < request.After
            orderby invitation.Id descending
            select new SentInvitation(
                invitation.Id, invitation.Email!, invitation.Role, inviter.DisplayName,
                invitation.SentAt, invitation.ExpiresAt, invitation.AcceptedAt, invitation.WithdrawnAt))
            .Take(ListInvitations.PageSize + 1)
            .ToListAsync(cancellationToken);

        var page = rows.Take(ListInvitations.PageSize).ToList();
        return new InvitationList(request.State, request.After, page, rows.Count > page.Count ? page[^1].Id : null);
    }
}
