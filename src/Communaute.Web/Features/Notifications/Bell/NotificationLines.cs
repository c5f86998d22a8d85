using Communaute.Forum;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Bell;

internal static class NotificationLines
{
    /// <summary>More than any number of a notification.</summary>
    private const long Weight = 1L << 32;

    /// <summary>What one mail tells, as its reader may see it now.</summary>
    public static Task<List<NotificationLine>> LinesOfMailAsync(this CommunauteDb db, int mailId, Viewer viewer, CancellationToken cancellationToken) =>
        db.NotificationsOf(viewer).Where(told => told.MailId == mailId && told.ReadAt == null).AsLines(db, viewer).ToListAsync(cancellationToken);

    /// <summary>One command: the lines, and beside each what its most personal notification says.</summary>
    /// <param name="after">The last notification of the page before.</param>
    public static IQueryable<NotificationLine> AsLines(this IQueryable<Notification> told, CommunauteDb db, Viewer viewer, int after = int.MaxValue)
    {
        var lines =
            from one in told
            group one by new { one.QuestionId, one.ResourceId, one.AnnouncementId, one.ReadAt, Alone = one.QuestionId == null && one.ResourceId == null && one.AnnouncementId == null ? one.Thing : null } into line
            where line.Max(one => one.Id) < after
            select new
            {
                line.Key.ReadAt,
                Last = line.Max(one => one.Id),
                At = line.Max(one => one.At),
                Count = line.Count(),
                Answers = line.Count(one => one.Kind == nameof(QuestionAnswered)),
                Comments = line.Count(one => one.Kind == nameof(CommentAdded)),
                FirstAnswer = line.Min(one => one.AnswerId),
                // The most personal, the latest of those: its rule weighs more than any number.
                Head = (int)(line.Max(one => ((int)TellingRule.Addressed - (int)one.Rule) * Weight + one.Id) % Weight),
            };

        return
            from line in lines
            join head in db.Notifications on line.Head equals head.Id
            join actor in db.Members on head.ActorId equals actor.Id into actors
            from actor in actors.DefaultIfEmpty()
            join question in db.Questions on head.QuestionId equals question.Id into questions
            from question in questions.DefaultIfEmpty()
            join resource in db.Resources on head.ResourceId equals resource.Id into resources
            from resource in resources.DefaultIfEmpty()
            join announcement in db.Announcements on head.AnnouncementId equals announcement.Id into announcements
            from announcement in announcements.DefaultIfEmpty()
            orderby line.Last descending
            select new NotificationLine
            {
                Id = head.Id,
                Last = line.Last,
                Kind = head.Kind,
                Rule = head.Rule,
                At = line.At,
                IsUnread = line.ReadAt == null,
                Count = line.Count,
                Answers = line.Answers,
                Comments = line.Comments,
                AnswerId = line.FirstAnswer,
                QuestionId = head.QuestionId,
                ResourceId = head.ResourceId,
                AnnouncementId = head.AnnouncementId,
                Title = question != null ? question.Title : resource != null ? resource.Title : announcement != null ? announcement.Title : null,
                AnswerCount = question != null ? question.AnswerCount : 0,
                // Whoever asked without their name bears none in what they did afterwards on that question.
                Actor = actor == null || (question != null && question.AnonymousSince != null && question.AuthorId == head.ActorId) ? null : actor.DisplayName,
                Followed = head.Rule == TellingRule.FollowedTag
                    ? db.QuestionTags.Where(link => link.QuestionId == head.QuestionId
                            && db.TagFollows.Any(follow => follow.TagId == link.TagId && follow.MemberId == viewer.MemberId && follow.Level != 0))
                        .Select(link => db.Tags.Where(tag => tag.Id == link.TagId).Select(tag => tag.Name).FirstOrDefault()).FirstOrDefault()
                    : head.Rule == TellingRule.FollowedTheme && question != null
                    ? question.Themes.Where(theme => db.ThemeFollows.Any(follow => follow.ThemeId == theme.Id && follow.MemberId == viewer.MemberId && follow.Level != 0))
                        .Select(theme => theme.Label).FirstOrDefault()
                    : head.Rule == TellingRule.FollowedTheme && resource != null
                    ? resource.Themes.Where(theme => db.ThemeFollows.Any(follow => follow.ThemeId == theme.Id && follow.MemberId == viewer.MemberId && follow.Level != 0))
                        .Select(theme => theme.Label).FirstOrDefault()
                    : null,
            };
    }
}
