using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>A coordinator sends an invitation again: a new link, in place of the former. Answers with the new invitation's id.</summary>
[Authorize(Policies.Coordinator)]
public sealed record RenewInvitation(int InvitationId) : ICommand<int>;

public sealed class RenewInvitationHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<RenewInvitation, int>
{
    public async Task<int> Handle(RenewInvitation request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;

        var former = await db.Invitations.VisibleTo(viewer).SingleOrDefaultAsync(i => i.Id == request.InvitationId, cancellationToken)
            ?? throw new NotFoundException();
        var next = former.Renew(viewer.MemberId, now);
        await db.RefuseTakenAsync(former.Email!, cancellationToken);

        db.Invitations.Add(next);
        await db.SaveChangesAsync(cancellationToken);
        return next.Id;
    }
}
