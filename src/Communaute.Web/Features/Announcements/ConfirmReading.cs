using Communaute.Announcements;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>"J’ai lu": whoever an announcement is for says that they read it. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record ConfirmReading(int AnnouncementId) : ICommand<Unit>;

public sealed class ConfirmReadingHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ConfirmReading, Unit>
{
    public async Task<Unit> Handle(ConfirmReading request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var announcement = await db.Announcements.AddressedTo(viewer.MemberId, now, db)
            .SingleOrDefaultAsync(one => one.Id == request.AnnouncementId, cancellationToken) ?? throw new NotFoundException();

        if (!await db.AnnouncementReceipts.AnyAsync(receipt => receipt.AnnouncementId == announcement.Id && receipt.MemberId == viewer.MemberId, cancellationToken))
        {
            db.AnnouncementReceipts.Add(announcement.Confirm(viewer.MemberId, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
