using Communaute.Announcements;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>Tells the journal of announcements whose first day has come. Readers see them without it.</summary>
public sealed class AnnouncementClock(AnnouncementStarter starter, JournalSignal signal, TimeProvider clock, ILogger<AnnouncementClock> log) : DueWork(signal, clock, log)
{
    protected override Task<bool> DoNextAsync(CancellationToken cancellationToken) => starter.StartNextAsync(cancellationToken);
}

/// <summary>One announcement, one save: killed before it, it is taken again; taken by two nodes, it counts once.</summary>
public sealed class AnnouncementStarter(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    /// <summary>Says whether one was due.</summary>
    public async Task<bool> StartNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var announcement = await db.Announcements.Current(now)
            .Where(waiting => waiting.StartedAt == null && waiting.WithdrawnAt == null)
            .OrderBy(waiting => waiting.StartsAt).ThenBy(waiting => waiting.Id)
            .FirstOrDefaultAsync(cancellationToken);

        if (announcement is null)
        {
            return false;
        }

        try
        {
            announcement.Start(now);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node told it, or somebody changed it meanwhile: looked at again as it is now.
        }

        return true;
    }
}
