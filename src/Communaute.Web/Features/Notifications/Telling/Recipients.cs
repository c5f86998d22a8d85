using Communaute.Forum;
using Communaute.Journal;
using Communaute.Library;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Telling;

/// <summary>Somebody to tell, by the first rule that holds, and what they want to be told where.</summary>
internal sealed record Recipient(int MemberId, TellingRule Rule, NotificationPreferences Preferences)
{
    /// <param name="kind">The name of what happened.</param>
    public Channel Channel(string kind) => Preferences.Of(Matters.Of(Rule, kind));
}

internal static class Recipients
{
    /// <summary>What any member may see, whoever they are: nobody is told of the rest.</summary>
    private static readonly Viewer Anybody = new(0, Role.Advisor);

    /// <summary>In one command, whatever their number. Never whoever did it, nor who left.</summary>
    public static async Task<IReadOnlyList<Recipient>> OfAsync(CommunauteDb db, JournalEntry entry, Told told, CancellationToken cancellationToken)
    {
        var concerned = told.Whom.Select(relation => relation(db, entry, told)).Aggregate((some, others) => some.Concat(others));

        var rows = await (
            from one in concerned
            group one.Rule by one.MemberId into theirs
            select new { MemberId = theirs.Key, Rule = theirs.Min() } into first
            join member in db.Members on first.MemberId equals member.Id
            join preferences in db.NotificationPreferences on first.MemberId equals preferences.MemberId into chosen
            from preferences in chosen.DefaultIfEmpty()
            where member.DepartedAt == null && first.MemberId != entry.ActorId
                && (told.QuestionId == null || db.Questions.VisibleTo(Anybody).Any(question => question.Id == told.QuestionId))
                && (told.AnswerId == null || db.Answers.VisibleTo(Anybody).Any(answer => answer.Id == told.AnswerId))
                && (told.CommentId == null || db.Comments.VisibleTo(Anybody).Any(comment => comment.Id == told.CommentId))
                && (told.AnnouncementId == null || db.Announcements.Any(announcement => announcement.Id == told.AnnouncementId && announcement.WithdrawnAt == null))
                && (told.ResourceId == null || db.Resources.Any(resource => resource.Id == told.ResourceId && resource.State == ResourceState.Published))
            select new { first.MemberId, first.Rule, preferences })
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => new Recipient(row.MemberId, row.Rule, row.preferences ?? NotificationPreferences.Normal))];
    }
}
