using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Bell;

/// <summary>How many things this member was told and has not looked at. Ten answers to one question are one.</summary>
[Authorize(Policies.Member)]
public sealed record CountNotifications : IRequest<int>
{
    /// <summary>Beyond it the bell says "99+".</summary>
    public const int Most = 100;
}

public sealed class CountNotificationsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<CountNotifications, int>
{
    public async Task<int> Handle(CountNotifications request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return await db.NotificationsOf(viewer)
            .Where(told => told.ReadAt == null)
            .Select(told => new
            {
                told.QuestionId,
                told.ResourceId,
                told.AnnouncementId,
                Alone = told.QuestionId == null && told.ResourceId == null && told.AnnouncementId == null ? told.Thing : null,
            })
            .Distinct()
            .Take(CountNotifications.Most)
            .CountAsync(cancellationToken);
    }
}
