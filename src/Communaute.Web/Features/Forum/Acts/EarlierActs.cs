using Communaute.Forum;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

internal static class EarlierActs
{
    /// <summary>What is to be done is done already: by the same coordinator in the same words, it was sent twice; by another, they are named.</summary>
    public static async Task RefuseUnlessSentTwiceAsync(
        this CommunauteDb db, Question question, ActKind kind, string reason, Viewer viewer, CancellationToken cancellationToken)
    {
        var earlier = await (
            from act in db.ModerationActs
            where act.PostKind == PostKind.Question && act.PostId == question.Id && act.Kind == kind
            orderby act.Id descending
            select new { act.ActorId, act.Reason }).FirstOrDefaultAsync(cancellationToken);

        if (earlier?.ActorId != viewer.MemberId || earlier.Reason != reason.Trim())
        {
            throw await db.AlreadyDoneAsync(question, kind, cancellationToken);
        }
    }

    public static async Task<BusinessRuleException> AlreadyDoneAsync(this CommunauteDb db, Question question, ActKind kind, CancellationToken cancellationToken)
    {
        var name = await (
            from act in db.ModerationActs
            join actor in db.Members on act.ActorId equals actor.Id
            where act.PostKind == PostKind.Question && act.PostId == question.Id && act.Kind == kind
            orderby act.Id descending
            select actor.DisplayName).FirstOrDefaultAsync(cancellationToken);

        return new BusinessRuleException($"{name ?? "La coordination"} {Done(kind)}.");
    }

    /// <summary>Saved even if nothing of it changes, so that two coordinators who act on the same pair from both ends collide.</summary>
    public static void Touch(this CommunauteDb db, Question question) => db.Entry(question).Property(one => one.LastActivityAt).IsModified = true;

    private static string Done(ActKind kind) => kind switch
    {
        ActKind.Closed => "a déjà fermé cette question",
        ActKind.Locked => "a déjà verrouillé cette question",
        _ => "a déjà marqué cette question comme doublon",
    };
}
