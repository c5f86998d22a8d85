using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Mail;

/// <summary>Sends what is due, one mail at a time. A server that is down delays a mail and never loses it.</summary>
public sealed class MailPost(
    IDbContextFactory<CommunauteDb> databases,
    IEnumerable<Letter> letters,
    IMailTransport transport,
    CommunauteSettings settings,
    TimeProvider clock,
    ILogger<MailPost> log)
{
    /// <summary>How long a mail that is being sent is nobody else's business: longer than a server takes to answer.</summary>
    private static readonly TimeSpan Reservation = TimeSpan.FromMinutes(2);

    /// <summary>Says whether there was a mail to send.</summary>
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;

        var mail = await db.OutgoingMails
            .Where(mail => mail.SentAt == null && mail.AbandonedAt == null && mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id)
            .FirstOrDefaultAsync(cancellationToken);

        if (mail is null || !await ReserveAsync(db, mail, now, cancellationToken))
        {
            return false;
        }

        await SendAsync(db, mail, cancellationToken);
        await db.SaveChangesAsync(CancellationToken.None);
        return true;
    }

    private static async Task<bool> ReserveAsync(CommunauteDb db, OutgoingMail mail, DateTime now, CancellationToken cancellationToken)
    {
        mail.Reserve(now + Reservation);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task SendAsync(CommunauteDb db, OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            var words = await letters.Single(letter => letter.Kind == mail.Kind).ComposeAsync(mail, db, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;

            if (words is null)
            {
                mail.Abandon(now);
                return;
            }

            await transport.SendAsync(Envelope.For(mail, words, settings.Mail, now), cancellationToken);
            mail.Sent(clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning("Mail {Mail} could not be sent ({Reason}); it will be tried again.", mail.Id, error.GetType().Name);
            mail.Delay(error.GetType().Name + ": " + error.Message, clock.GetUtcNow().UtcDateTime);
        }
    }
}
