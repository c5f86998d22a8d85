using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>A coordinator takes back an invitation that nobody accepted: its link closes.</summary>
[Authorize(Policies.Coordinator)]
public sealed record WithdrawInvitation(int InvitationId) : ICommand<Unit>;

public sealed class WithdrawInvitationHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<WithdrawInvitation, Unit>
{
    public async Task<Unit> Handle(WithdrawInvitation request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var invitation = await db.Invitations.VisibleTo(viewer).SingleOrDefaultAsync(i => i.Id == request.InvitationId, cancellationToken)
            ?? throw new NotFoundException();

        invitation.Withdraw(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
