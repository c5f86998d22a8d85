using Communaute.Web.Platform.Journal;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>Carries questions further as long as the process lives: at once after a commit, and when their time has come.</summary>
public sealed class RoutingClock(QuestionRouter router, JournalSignal signal, TimeProvider clock, ILogger<RoutingClock> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var committed = signal.NextCommit;

            try
            {
                while (await router.StepNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The questions that wait cannot be read.");
            }

            await Task.WhenAny(committed, Task.Delay(Patience, clock, stoppingToken));
        }
    }
}
