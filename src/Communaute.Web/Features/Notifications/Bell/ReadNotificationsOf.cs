using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Live;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Bell;

/// <summary>A member has a resource or an announcement before their eyes: what the bell told of it is read. No command: reading is not limited.</summary>
[Authorize(Policies.Member)]
public sealed record ReadNotificationsOf(int? ResourceId = null, int? AnnouncementId = null) : IRequest;

public sealed class ReadNotificationsOfHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, LiveFeed live, TimeProvider clock)
    : IRequestHandler<ReadNotificationsOf, Unit>
{
    public async Task<Unit> Handle(ReadNotificationsOf request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;

        var read = await db.Notifications
            .Where(told => told.MemberId == viewer.MemberId && told.ReadAt == null
                && ((request.ResourceId != null && told.ResourceId == request.ResourceId)
                    || (request.AnnouncementId != null && told.AnnouncementId == request.AnnouncementId)))
            .ExecuteUpdateAsync(set => set.SetProperty(told => told.ReadAt, now), cancellationToken);

        if (read > 0)
        {
            live.Tell(new HashSet<LiveTopic> { LiveTopic.Member(viewer.MemberId) });
        }

        return Unit.Value;
    }
}
