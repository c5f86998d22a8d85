using Communaute.Forum.Following;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Reading;

/// <summary>Forgets readings that no longer say anything: every answer since is too old, or came after them.</summary>
public sealed class OldReadings(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    /// <summary>Few enough that nobody who writes meanwhile waits.</summary>
    private const int AtOnce = 500;

    /// <summary>They are looked for once an hour.</summary>
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

        var any = await ForgetBeforeAsync(now - QuestionReading.KeptFor, cancellationToken) > 0;
        _nextAt = any ? now : now + Pause;
        return any;
    }

    private async Task<int> ForgetBeforeAsync(DateTime horizon, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var old = await db.QuestionReadings.Where(reading => reading.ReadAt < horizon).OrderBy(reading => reading.ReadAt)
            .Select(reading => reading.ReadAt).Take(AtOnce).ToListAsync(cancellationToken);

        // Read again meanwhile, a reading is young again, and stays.
        var last = old.LastOrDefault();
        return old.Count == 0 ? 0 : await db.QuestionReadings.Where(reading => reading.ReadAt <= last).ExecuteDeleteAsync(cancellationToken);
    }
}

public sealed class ReadingClock(OldReadings readings, JournalSignal signal, TimeProvider clock, ILogger<ReadingClock> log) : DueWork(signal, clock, log)
{
    protected override Task<bool> DoNextAsync(CancellationToken cancellationToken) => readings.ForgetNextAsync(cancellationToken);
}
