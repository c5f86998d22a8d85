using Communaute.Web.Platform.Journal;

namespace Communaute.Web.Platform.Mail;

/// <summary>Posts the mails that are due as long as the process lives: at once after a commit, and a little later for the others.</summary>
public sealed class MailSending(MailPost post, JournalSignal signal, TimeProvider clock, ILogger<MailSending> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var committed = signal.NextCommit;

            try
            {
                while (await post.SendNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The mails that are due cannot be read.");
            }

            await Task.WhenAny(committed, Task.Delay(Patience, clock, stoppingToken));
        }
    }
}
