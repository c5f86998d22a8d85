using Communaute.Forum;
using Communaute.Journal;
using Communaute.Moderation;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Telling;

/// <summary>Writes down who is told of what. Whoever acted has their answer already: it costs them nothing, whatever the number.</summary>
public sealed class NotificationConsumer(TimeProvider clock) : JournalConsumer
{
    /// <summary>Nobody is written to about what happened before: a program that was stopped, or replays, tells it in the bell.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(1);

    /// <summary>What coordinators decide is written to whom it concerns, whatever they prefer, by letters of its own.</summary>
    private static readonly HashSet<string> WrittenAnyway = [nameof(Moderated), nameof(ReportsSettled)];

    public override string Name => "notifications";

    public override async Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken)
    {
        var age = clock.GetUtcNow().UtcDateTime - entry.At;

        if (age > Notification.KeptFor || RuleBook.For(entry) is not { } told || await Recipients.OfAsync(db, entry, told, cancellationToken) is not { Count: > 0 } recipients)
        {
            return;
        }

        var known = await db.Notifications.Where(notification => notification.Thing == told.Thing)
            .ToDictionaryAsync(notification => notification.MemberId, cancellationToken);
        var heard = await HeardFromAsync(db, entry, told, cancellationToken);
        var isUrgent = await db.Questions.AnyAsync(question => question.Id == told.QuestionId && question.Urgency == Urgency.Now, cancellationToken);

        foreach (var recipient in recipients)
        {
            var notification = Tell(db, entry, told, recipient, known.GetValueOrDefault(recipient.MemberId), [.. heard[recipient.MemberId].Where(one => one.Rule <= recipient.Rule)]);

            if (notification is not null && age < News && !WrittenAnyway.Contains(entry.Kind))
            {
                WriteTo(recipient, notification, isUrgent && recipient.Rule == TellingRule.Asked);
            }
        }
    }

    /// <summary>Whoever was told stays told: a replay finds it and tells nobody again.</summary>
    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="before">What the same person did on the same page a moment ago, that was told as strongly.</param>
    /// <returns>What may be written by mail too. Nothing when it is not told, or adds to what is told already.</returns>
    private static Notification? Tell(CommunauteDb db, JournalEntry entry, Told told, Recipient recipient, Notification? known, List<Notification> before)
    {
        if (recipient.Channel(entry.Kind) == Channel.Nothing || known?.Rule <= recipient.Rule || (known is null && before.Exists(one => one.ReadAt is not null)))
        {
            return null;
        }

        known?.Strengthen(recipient.Rule, entry.Kind, entry.Id, entry.ActorId, entry.At);
        var notification = known ?? db.Notifications.Add(new Notification(recipient.MemberId, told.Thing, entry.Kind, recipient.Rule, entry.Id, entry.ActorId, entry.At)
        {
            QuestionId = told.QuestionId,
            AnswerId = told.AnswerId,
            CommentId = told.CommentId,
            ResourceId = told.ResourceId,
            AnnouncementId = told.AnnouncementId,
        }).Entity;

        return before.Count == 0 ? notification : null;
    }

    private static void WriteTo(Recipient recipient, Notification notification, bool isUrgent)
    {
        if (recipient.Channel(notification.Kind) == Channel.BellAndMail)
        {
            notification.MailAt(MailHours.Next(recipient.Preferences, notification.At + (isUrgent ? TimeSpan.Zero : Notification.Hold), isUrgent));
        }
    }

    /// <summary>What the same person did on the same page a moment ago, for those who were told of it.</summary>
    private static async Task<ILookup<int, Notification>> HeardFromAsync(CommunauteDb db, JournalEntry entry, Told told, CancellationToken cancellationToken)
    {
        var since = entry.At - Notification.SameAuthor;
        var heard = entry.ActorId is null || told.QuestionId is null ? [] : await db.Notifications.AsNoTracking()
            .Where(notification => notification.QuestionId == told.QuestionId && notification.ActorId == entry.ActorId
                && notification.At > since && notification.Thing != told.Thing)
            .ToListAsync(cancellationToken);
        return heard.ToLookup(notification => notification.MemberId);
    }
}
