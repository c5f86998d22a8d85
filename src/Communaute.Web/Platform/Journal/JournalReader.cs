using Communaute.Journal;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Journal;

/// <summary>
/// Gives a consumer the entries it has not handled yet, in order. The effect of an entry, its mark and the new position are
/// one transaction: a kill at any point loses nothing and repeats nothing.
/// </summary>
public sealed class JournalReader(
    IDbContextFactory<CommunauteDb> databases,
    TimeProvider clock,
    ILogger<JournalReader> log)
{
    private const int BatchSize = 100;

    /// <summary>On SQL Server a smaller number may commit after a larger one: that many entries are looked at again.</summary>
    private const int TrailingWindow = 200;

    /// <summary>Says how many entries were taken; 0 when there is nothing to do.</summary>
    public async Task<int> ReadBatchAsync(JournalConsumer consumer, CancellationToken cancellationToken)
    {
        var entries = await DueAsync(consumer.Name, cancellationToken);

        foreach (var entry in entries)
        {
            await HandleAsync(consumer, entry, cancellationToken);
        }

        return entries.Count;
    }

    /// <summary>Starts again from the first entry, as if the consumer had never run.</summary>
    public async Task ReplayAsync(JournalConsumer consumer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await consumer.ForgetAsync(db, cancellationToken);
            await db.JournalMarks.Where(mark => mark.Consumer == consumer.Name).ExecuteDeleteAsync(cancellationToken);
            await db.JournalPositions.Where(position => position.Consumer == consumer.Name).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });

        while (await ReadBatchAsync(consumer, cancellationToken) > 0)
        {
        }
    }

    private async Task<List<JournalEntry>> DueAsync(string consumer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        var now = clock.GetUtcNow().UtcDateTime;
        var position = await db.JournalPositions.Where(p => p.Consumer == consumer).Select(p => p.LastEntryId).SingleOrDefaultAsync(cancellationToken);

        var fresh = db.Journal.Where(entry => entry.Id > position - TrailingWindow
            && !db.JournalMarks.Any(mark => mark.Consumer == consumer && mark.EntryId == entry.Id));
        var retried = db.Journal.Where(entry => db.JournalMarks.Any(mark =>
            mark.Consumer == consumer && mark.EntryId == entry.Id && mark.RetryAt != null && mark.RetryAt <= now));

        var due = await fresh.OrderBy(entry => entry.Id).Take(BatchSize).ToListAsync(cancellationToken);
        return due.Count > 0 ? due : await retried.OrderBy(entry => entry.Id).Take(BatchSize).ToListAsync(cancellationToken);
    }

    private async Task HandleAsync(JournalConsumer consumer, JournalEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await SaveAsync(consumer.Name, entry.Id, async (db, mark) =>
            {
                await consumer.HandleAsync(entry, db, cancellationToken);
                mark.Handled(clock.GetUtcNow().UtcDateTime);
            }, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Another process took this entry in the same instant: its effect is the one that counts.
            if (await IsHandledAsync(consumer.Name, entry.Id, cancellationToken))
            {
                return;
            }

            log.LogError(error, "{Consumer} could not handle entry {Entry} ({Kind}); it will be tried again.", consumer.Name, entry.Id, entry.Kind);
            await SetAsideAsync(consumer.Name, entry.Id, error, cancellationToken);
        }
    }

    private async Task SetAsideAsync(string consumer, long entryId, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            await SaveAsync(consumer, entryId, (_, mark) =>
            {
                mark.Failed(error, clock.GetUtcNow().UtcDateTime);
                return Task.CompletedTask;
            }, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another process left its own mark in the same instant.
        }
    }

    private async Task<bool> IsHandledAsync(string consumer, long entryId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.JournalMarks.AnyAsync(
            mark => mark.Consumer == consumer && mark.EntryId == entryId && mark.HandledAt != null, cancellationToken);
    }

    private async Task SaveAsync(string consumer, long entryId, Func<CommunauteDb, JournalMark, Task> act, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        var position = await db.JournalPositions.SingleOrDefaultAsync(p => p.Consumer == consumer, cancellationToken)
            ?? db.JournalPositions.Add(new JournalPosition(consumer)).Entity;
        var mark = await db.JournalMarks.SingleOrDefaultAsync(m => m.Consumer == consumer && m.EntryId == entryId, cancellationToken)
            ?? db.JournalMarks.Add(new JournalMark(consumer, entryId)).Entity;

        if (mark.HandledAt is not null)
        {
            return;
        }

        position.Reach(entryId);
        await act(db, mark);
        await db.SaveChangesAsync(cancellationToken);
        await ForgetOldMarksAsync(db, consumer, position.LastEntryId, cancellationToken);
    }

    private static async Task ForgetOldMarksAsync(CommunauteDb db, string consumer, long lastEntryId, CancellationToken cancellationToken)
    {
        if (lastEntryId % TrailingWindow == 0)
        {
            await db.JournalMarks
                .Where(mark => mark.Consumer == consumer && mark.HandledAt != null && mark.EntryId <= lastEntryId - TrailingWindow)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }
}
