using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;

namespace Communaute.Web.Features.Forum.Acts;

internal static class Deletions
{
    public const string SayWhy = "Dites pourquoi\u00a0: la personne qui a écrit ce texte le lira.";

    /// <summary>Nobody explains why they take back their own text; whoever takes away another's must.</summary>
    public static void ExplainDeletion(
        this CommunauteDb db, PostKind kind, int postId, int questionId, int authorId, Viewer viewer, string reason, DateTime now)
    {
        if (authorId != viewer.MemberId)
        {
            if (string.IsNullOrWhiteSpace(reason))
            {
                throw new BusinessRuleException(SayWhy);
            }

            db.ModerationActs.Add(new ModerationAct(ActKind.Deleted, kind, postId, questionId, viewer.MemberId, reason, now));
        }
    }
}
