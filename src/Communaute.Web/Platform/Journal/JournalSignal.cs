using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Communaute.Web.Platform.Journal;

/// <summary>Wakes the journal's readers of this process as soon as a transaction commits; other nodes notice by themselves.</summary>
public sealed class JournalSignal : DbTransactionInterceptor
{
    private volatile TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next commit. Take it before reading, so that no commit falls between.</summary>
    public Task NextCommit => _committed.Task;

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Exchange(ref _committed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return Task.CompletedTask;
    }
}
