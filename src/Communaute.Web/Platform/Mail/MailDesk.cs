using Communaute.Journal;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Mail;

/// <summary>Writes down the mails that an event asks for. Whoever sends them comes after, as often as it takes.</summary>
public sealed class MailDesk(IEnumerable<Letter> letters, TimeProvider clock) : JournalConsumer
{
    public override string Name => "mail";

    public override async Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken)
    {
        foreach (var letter in letters.Where(letter => letter.Kind == entry.Kind))
        {
            var written = await db.OutgoingMails.Where(mail => mail.EntryId == entry.Id).Select(mail => mail.Recipient).ToListAsync(cancellationToken);

            foreach (var recipient in (await letter.RecipientsAsync(entry, db, cancellationToken)).Except(written))
            {
                db.OutgoingMails.Add(new OutgoingMail(entry.Id, entry.Kind, entry.SubjectId, recipient, clock.GetUtcNow().UtcDateTime));
            }
        }
    }

    /// <summary>What was sent stays sent: a replay finds it and does not write it again.</summary>
    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) =>
        db.OutgoingMails
            // What tells a notification comes from the notification, and no replay of this consumer would write it again.
            .Where(mail => mail.SentAt == null && mail.AbandonedAt == null && !db.Notifications.Any(told => told.MailId == mail.Id))
            .ExecuteDeleteAsync(cancellationToken);
}
