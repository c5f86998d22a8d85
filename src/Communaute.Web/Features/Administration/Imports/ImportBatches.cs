using System.Data;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>
/// Writes the lines of a file a hundred at a time, each hundred in one transaction: what was written stays when the rest
/// cannot be, and importing the file again goes on from there.
/// </summary>
public sealed class ImportBatches(IDbContextFactory<CommunauteDb> databases, DatabaseProvider provider)
{
    private const int Size = 100;
    private const int Attempts = 5;

    /// <param name="write">Writes one batch, and answers what became of each line that it did not refuse.</param>
    public async Task<ImportReport> WriteAsync<TRecord>(
        ImportedFile<TRecord> file,
        Func<CommunauteDb, IReadOnlyList<ImportedLine<TRecord>>, BatchNotes, CancellationToken, Task> write,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
        where TRecord : class
    {
        var notes = new BatchNotes();
        var sound = file.Lines.Where(line => line.Record is not null).ToList();
        var done = file.Lines.Count - sound.Count;

        foreach (var batch in sound.Chunk(Size))
        {
            progress?.Report(new ImportProgress(done, file.Lines.Count));
            notes.Add(await WriteBatchAsync(batch, write, cancellationToken));
            done += batch.Length;
        }

        progress?.Report(new ImportProgress(done, file.Lines.Count));
        return notes.Report(file.Refusals, file.Remarks, file.IgnoredColumns);
    }

    private async Task<BatchNotes> WriteBatchAsync<TRecord>(
        ImportedLine<TRecord>[] batch,
        Func<CommunauteDb, IReadOnlyList<ImportedLine<TRecord>>, BatchNotes, CancellationToken, Task> write,
        CancellationToken cancellationToken)
        where TRecord : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryBatchAsync(batch, write, cancellationToken);
            }
            catch (DbUpdateException collision) when (attempt < Attempts
                && (collision is DbUpdateConcurrencyException || provider.IsDuplicate(collision)))
            {
                // A member changed one of these in the same instant: the next look finds it as they left it.
            }
        }
    }

    private async Task<BatchNotes> TryBatchAsync<TRecord>(
        ImportedLine<TRecord>[] batch,
        Func<CommunauteDb, IReadOnlyList<ImportedLine<TRecord>>, BatchNotes, CancellationToken, Task> write,
        CancellationToken cancellationToken)
        where TRecord : class
    {
        await using var strategy = await databases.CreateDbContextAsync(cancellationToken);

        return await strategy.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            var notes = new BatchNotes();
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            // Two imports of one file must not both find a person, or an employer, missing.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            await write(db, batch, notes, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return notes;
        });
    }
}
