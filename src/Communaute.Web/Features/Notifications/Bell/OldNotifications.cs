using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Bell;

/// <summary>Forgets what was told too long ago, a little at a time, once an hour.</summary>
public sealed class OldNotifications(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    /// <summary>Few enough that nobody who writes meanwhile waits.</summary>
    private const int AtOnce = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private DateTime _nextAt;

    /// <summary>Says whether there were any.</summary>
    public async Task<bool> ForgetNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        if (now < _nextAt)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var horizon = now - Notification.KeptFor;
        var old = await db.Notifications.Where(told => told.At < horizon).OrderBy(told => told.At).Select(told => told.Id).Take(AtOnce).ToListAsync(cancellationToken);
        await db.Notifications.Where(told => old.Contains(told.Id)).ExecuteDeleteAsync(cancellationToken);
        _nextAt = old.Count == AtOnce ? now : now + Pause;
        return old.Count == AtOnce;
    }
}

public sealed class NotificationClock(OldNotifications old, JournalSignal signal, TimeProvider clock, ILogger<NotificationClock> log) : DueWork(signal, clock, log)
{
    protected override Task<bool> DoNextAsync(CancellationToken cancellationToken) => old.ForgetNextAsync(cancellationToken);
}
