using Communaute.Web.Platform.Journal;

namespace Communaute.Web.Platform.Mail;

/// <summary>Posts the mails that are due.</summary>
public sealed class MailSending(MailPost post, JournalSignal signal, TimeProvider clock, ILogger<MailSending> log) : DueWork(signal, clock, log)
{
    protected override Task<bool> DoNextAsync(CancellationToken cancellationToken) => post.SendNextAsync(cancellationToken);
}
