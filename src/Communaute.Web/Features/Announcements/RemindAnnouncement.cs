using Communaute.Announcements;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>A coordinator asks once more those who have not read an announcement. Of two who do at once, one is refused.</summary>
[Authorize(Policies.Coordinator)]
public sealed record RemindAnnouncement(int AnnouncementId) : ICommand<Unit>;

public sealed class RemindAnnouncementHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<RemindAnnouncement, Unit>
{
    public async Task<Unit> Handle(RemindAnnouncement request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var announcement = await db.FindAnnouncementAsync(request.AnnouncementId, viewer, now, cancellationToken);
        var unread = await db.UnreadRecipientsOf(announcement.Id, now).CountAsync(cancellationToken);

        announcement.Remind(unread, viewer.MemberId, now);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
