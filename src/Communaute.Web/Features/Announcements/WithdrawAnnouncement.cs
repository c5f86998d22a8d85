using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>A coordinator takes an announcement away from everybody. Saying it again changes nothing.</summary>
[Authorize(Policies.Coordinator)]
public sealed record WithdrawAnnouncement(int AnnouncementId) : ICommand<Unit>;

public sealed class WithdrawAnnouncementHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<WithdrawAnnouncement, Unit>
{
    public async Task<Unit> Handle(WithdrawAnnouncement request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var announcement = await db.Announcements.SingleOrDefaultAsync(one => one.Id == request.AnnouncementId, cancellationToken)
            ?? throw new NotFoundException();

        if (announcement.WithdrawnAt is null)
        {
            announcement.Withdraw(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
