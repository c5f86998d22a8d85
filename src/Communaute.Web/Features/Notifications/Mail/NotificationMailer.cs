using Communaute.Forum;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Mail;

/// <summary>
/// Decides, when the time of a mail has come, whether it leaves: one for all that waits of the same page. It is dropped when it was read,
/// waits through quiet hours, and is left to the digest beyond its member's share of the hour.
/// </summary>
public sealed class NotificationMailer(IDbContextFactory<CommunauteDb> databases, DatabaseProvider provider, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Says whether there was one to decide about.</summary>
    public async Task<bool> DecideNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var first = await db.Notifications
            .Where(told => told.Mail == MailState.Held && told.MailDueAt <= now)
            .OrderBy(told => told.MailDueAt).ThenBy(told => told.Id)
            .FirstOrDefaultAsync(cancellationToken);

        if (first is null)
        {
            return false;
        }

        try
        {
            await DecideAsync(db, first, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (provider.IsDuplicate(race))
        {
            // Another node wrote the same mail in the same instant: its notifications are no longer held.
        }

        return true;
    }

    private static async Task DecideAsync(CommunauteDb db, Notification first, DateTime now, CancellationToken cancellationToken)
    {
        var member = await db.Members.SingleAsync(member => member.Id == first.MemberId, cancellationToken);
        var preferences = await db.NotificationPreferences.AsNoTracking().SingleOrDefaultAsync(one => one.MemberId == first.MemberId, cancellationToken)
            ?? NotificationPreferences.Normal;
        var unread = await WaitingAsync(db, first, member, cancellationToken);

        if (unread.Count == 0 || member.DepartedAt is not null || preferences.BouncedAt is not null)
        {
            (unread.Count == 0 ? [first] : unread).ForEach(told => told.DropMail());
        }
        else if (MailHours.Next(preferences, now, await IsUrgentAsync(db, unread, cancellationToken)) is var later && later > now)
        {
            unread.ForEach(told => told.MailAt(later));
        }
        else if (await SentThisHourAsync(db, member, now, cancellationToken) >= preferences.MailsPerHour)
        {
            unread.ForEach(told => told.LeaveToDigest());
        }
        else
        {
            var mail = db.OutgoingMails.Add(new OutgoingMail(first.EntryId, NotificationLetter.Name, first.Id, member.Email!, now)).Entity;
            unread.ForEach(told => told.MailWith(mail));
        }
    }

    /// <summary>All that waits of the same page, without what was read or may not be seen any more: no mail tells that.</summary>
    private static async Task<List<Notification>> WaitingAsync(CommunauteDb db, Notification first, Member member, CancellationToken cancellationToken)
    {
        var waiting = await db.Notifications
            .Where(told => told.MemberId == first.MemberId && told.Mail == MailState.Held
                && (told.Id == first.Id || (told.QuestionId != null && told.QuestionId == first.QuestionId)))
            .ToListAsync(cancellationToken);
        var ids = waiting.Select(told => told.Id).ToList();
        var shown = await db.NotificationsOf(member.AsViewer)
            .Where(told => ids.Contains(told.Id) && told.ReadAt == null)
            .Select(told => told.Id)
            .ToListAsync(cancellationToken);

        waiting.Where(told => !shown.Contains(told.Id)).ToList().ForEach(told => told.DropMail());
        return [.. waiting.Where(told => shown.Contains(told.Id))];
    }

    private static Task<bool> IsUrgentAsync(CommunauteDb db, List<Notification> unread, CancellationToken cancellationToken)
    {
        var asked = unread.Find(told => told.Rule == TellingRule.Asked)?.QuestionId;
        return db.Questions.AnyAsync(question => question.Id == asked && question.Urgency == Urgency.Now, cancellationToken);
    }

    private static Task<int> SentThisHourAsync(CommunauteDb db, Member member, DateTime now, CancellationToken cancellationToken)
    {
        var since = now - Hour;
        return db.OutgoingMails.CountAsync(
            mail => mail.Recipient == member.Email && mail.Kind == NotificationLetter.Name && mail.AbandonedAt == null && (mail.SentAt == null || mail.SentAt > since),
            cancellationToken);
    }
}
