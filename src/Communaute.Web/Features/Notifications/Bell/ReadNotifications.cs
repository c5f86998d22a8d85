using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Bell;

/// <summary>A member says that they have seen all they were told, up to what was on their screen.</summary>
/// <param name="UpTo">The latest notification of the list: what came after it is still new.</param>
[Authorize(Policies.Member)]
public sealed record ReadNotifications(int UpTo) : ICommand<Unit>;

public sealed class ReadNotificationsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ReadNotifications, Unit>
{
    public async Task<Unit> Handle(ReadNotifications request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;

        await db.Notifications
            .Where(told => told.MemberId == viewer.MemberId && told.ReadAt == null && told.Id <= request.UpTo)
            .ExecuteUpdateAsync(set => set.SetProperty(told => told.ReadAt, now), cancellationToken);
        return Unit.Value;
    }
}
