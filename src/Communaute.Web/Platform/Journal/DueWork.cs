namespace Communaute.Web.Platform.Journal;

/// <summary>Does what is due as long as the process lives: at once after a commit, and a little later for what only time brings.</summary>
public abstract class DueWork(JournalSignal signal, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Does one thing, and says whether there was one.</summary>
    protected abstract Task<bool> DoNextAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var committed = signal.NextCommit;

            try
            {
                while (await DoNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "{Work} cannot read what is due.", GetType().Name);
            }

            await Task.WhenAny(committed, Task.Delay(Patience, clock, stoppingToken));
        }
    }
}
