using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;

namespace Communaute.Web.Features.Notifications;

internal static class NotificationVisibility
{
    /// <summary>
    /// What a member was told and may still see. Losing access silences at once what was told before: it is asked here, when it is
    /// shown, and once more when a mail leaves.
    /// </summary>
    public static IQueryable<Notification> NotificationsOf(this CommunauteDb db, Viewer viewer) =>
        db.Notifications.Where(told => told.MemberId == viewer.MemberId
            && (told.Rule != TellingRule.Role || viewer.Coordinates)
            && (told.QuestionId == null || db.Questions.VisibleTo(viewer).Any(question => question.Id == told.QuestionId))
            && (told.AnswerId == null || db.Answers.VisibleTo(viewer).Any(answer => answer.Id == told.AnswerId))
            && (told.CommentId == null || db.Comments.VisibleTo(viewer).Any(comment => comment.Id == told.CommentId))
            && (told.AnnouncementId == null || db.Announcements.Any(announcement => announcement.Id == told.AnnouncementId && announcement.WithdrawnAt == null))
            && (told.ResourceId == null || db.Resources.VisibleTo(viewer).Any(resource => resource.Id == told.ResourceId)));
}
