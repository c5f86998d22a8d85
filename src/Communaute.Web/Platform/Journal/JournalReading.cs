namespace Communaute.Web.Platform.Journal;

/// <summary>Runs every consumer, each at its own pace, as long as the process lives.</summary>
public sealed class JournalReading(
    IEnumerable<JournalConsumer> consumers,
    JournalReader reader,
    JournalSignal signal,
    TimeProvider clock,
    ILogger<JournalReading> log) : BackgroundService
{
    /// <summary>What another node wrote, and what is due for another try, waits at most this long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(consumers.Select(consumer => Task.Run(() => FollowAsync(consumer, stoppingToken), stoppingToken)));

    private async Task FollowAsync(JournalConsumer consumer, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var committed = signal.NextCommit;

            if (!await ReadSomethingAsync(consumer, stoppingToken))
            {
                await Task.WhenAny(committed, Task.Delay(Patience, clock, stoppingToken));
            }
        }
    }

    private async Task<bool> ReadSomethingAsync(JournalConsumer consumer, CancellationToken stoppingToken)
    {
        try
        {
            return await reader.ReadBatchAsync(consumer, stoppingToken) > 0;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The database is away: the journal waits for it, and so does everything derived from it.
            log.LogError(error, "{Consumer} cannot read the journal.", consumer.Name);
            return false;
        }
    }
}
