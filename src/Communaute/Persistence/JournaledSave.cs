using Communaute.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Persistence;

/// <summary>
/// Saves changes and what they recorded in one transaction. Two steps, because a new entity has no number before it is
/// inserted, and an entry must name it.
/// </summary>
internal sealed class JournaledSave(
    CommunauteDb db,
    IReadOnlyList<IJournaled> happened,
    Func<bool, CancellationToken, Task<int>> save)
{
    private bool _changesSaved;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // A handler may already hold a transaction: then both steps belong to it.
        if (db.Database.CurrentTransaction is not null)
        {
            return await SaveBothAsync(cancellationToken);
        }

        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // The first step is accepted by the change tracker: were it run again, it would save nothing. Better to refuse.
            if (_changesSaved)
            {
                throw new InvalidOperationException("The connection was lost while saving; nothing was saved.");
            }

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var count = await SaveBothAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return count;
        });
    }

    private async Task<int> SaveBothAsync(CancellationToken cancellationToken)
    {
        var count = await save(true, cancellationToken);
        _changesSaved = true;

        db.Journal.AddRange(
            from entity in happened
            from happening in entity.Happenings.TakeAll()
            orderby happening.At
            select JournalEntry.For(entity, happening));

        return count + await save(true, cancellationToken);
    }
}
