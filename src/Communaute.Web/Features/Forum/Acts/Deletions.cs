using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;

namespace Communaute.Web.Features.Forum.Acts;

internal static class Deletions
{
    /// <summary>Nobody explains why they take back their own text.</summary>
    public static void ExplainDeletion(
        this CommunauteDb db, PostKind kind, int postId, int questionId, int authorId, Viewer viewer, string reason, DateTime now)
    {
        if (authorId != viewer.MemberId)
        {
            db.ModerationActs.Add(new ModerationAct(ActKind.Deleted, kind, postId, questionId, viewer.MemberId, reason, now));
        }
    }
}
