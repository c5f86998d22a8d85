using Communaute.Forum;
using Communaute.Journal;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Telling;

/// <summary>Writes down who is told of what. Whoever acted has their answer already: it costs them nothing, whatever the number.</summary>
public sealed class NotificationConsumer : JournalConsumer
{
    public override string Name => "notifications";

    public override async Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken)
    {
        if (RuleBook.For(entry) is not { } told || await Recipients.OfAsync(db, entry, told, cancellationToken) is not { Count: > 0 } recipients)
        {
            return;
        }

        var known = await db.Notifications.Where(notification => notification.Thing == told.Thing)
            .ToDictionaryAsync(notification => notification.MemberId, cancellationToken);
        var heard = await HeardFromAsync(db, entry, told, cancellationToken);
        var isUrgent = await db.Questions.AnyAsync(question => question.Id == told.QuestionId && question.Urgency == Urgency.Now, cancellationToken);

        foreach (var recipient in recipients)
        {
            Tell(db, entry, told, recipient, known.GetValueOrDefault(recipient.MemberId), heard[recipient.MemberId], isUrgent);
        }
    }

    /// <summary>Whoever was told stays told: a replay finds it and tells nobody again.</summary>
    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Tell(
        CommunauteDb db, JournalEntry entry, Told told, Recipient recipient, Notification? known, IEnumerable<Notification> heard, bool isUrgent)
    {
        var channel = recipient.Preferences.Of(Matters.Of(recipient.Rule, entry.Kind));
        var before = heard.Where(one => one.Rule <= recipient.Rule).ToList();

        if (channel == Channel.Nothing || known?.Rule <= recipient.Rule || (known is null && before.Exists(one => one.ReadAt is not null)))
        {
            return;
        }

        known?.Strengthen(recipient.Rule, entry.Kind, entry.Id, entry.ActorId, entry.At);
        var notification = known ?? db.Notifications.Add(new Notification(recipient.MemberId, told.Thing, entry.Kind, recipient.Rule, entry.Id, entry.ActorId, entry.At)
        {
            QuestionId = told.QuestionId,
            AnswerId = told.AnswerId,
            CommentId = told.CommentId,
            ResourceId = told.ResourceId,
        }).Entity;

        if (channel == Channel.BellAndMail && before.Count == 0)
        {
            var isUrgentAsk = isUrgent && recipient.Rule == TellingRule.Asked;
            notification.MailAt(MailHours.Next(recipient.Preferences, entry.At + (isUrgentAsk ? TimeSpan.Zero : Notification.Hold), isUrgentAsk));
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
