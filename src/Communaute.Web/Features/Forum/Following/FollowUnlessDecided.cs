using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Following;

internal static class FollowUnlessDecided
{
    /// <summary>
    /// Whoever asks, answers or comments follows the question, unless they decided about it before. Gives what they decided.
    /// </summary>
    public static async Task<QuestionFollow> FollowUnlessDecidedAsync(
        this CommunauteDb db, Question question, int memberId, DateTime now, CancellationToken cancellationToken)
    {
        // A question being asked has no number yet, and nobody decided about it.
        var decided = question.Id == 0 ? null : await db.QuestionFollows.SingleOrDefaultAsync(
            follow => follow.MemberId == memberId && follow.QuestionId == question.Id, cancellationToken);

        return decided ?? db.QuestionFollows.Add(new QuestionFollow(question, memberId, now)).Entity;
    }
}
