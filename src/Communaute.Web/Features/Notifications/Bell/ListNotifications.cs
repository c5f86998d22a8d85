using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Bell;

/// <summary>What this member was told, the latest first. What they have not read of one thing is one line, and what they read at once is another.</summary>
/// <param name="After">The last notification of the page before.</param>
[Authorize(Policies.Member)]
public sealed record ListNotifications(int? After = null) : IRequest<NotificationList>
{
    public const int PageSize = 20;
}

/// <param name="Asked">The page this is.</param>
public sealed record NotificationList(ListNotifications Asked, IReadOnlyList<NotificationLine> Lines, int? Next);

public sealed class ListNotificationsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ListNotifications, NotificationList>
{
    public async Task<NotificationList> Handle(ListNotifications request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var lines = await db.NotificationsOf(viewer).AsLines(db, viewer, request.After ?? int.MaxValue).Take(ListNotifications.PageSize + 1).ToListAsync(cancellationToken);
        var page = lines.Take(ListNotifications.PageSize).ToList();
        return new NotificationList(request, page, lines.Count > page.Count ? page[^1].Last : null);
    }
}
