using Communaute.Web.Platform.Journal;

namespace Communaute.Web.Features.Notifications.Mail;

/// <summary>Decides about the mails whose time has come.</summary>
public sealed class NotificationMailing(NotificationMailer mailer, JournalSignal signal, TimeProvider clock, ILogger<NotificationMailing> log)
    : DueWork(signal, clock, log)
{
    protected override Task<bool> DoNextAsync(CancellationToken cancellationToken) => mailer.DecideNextAsync(cancellationToken);
}
