using Communaute.Forum;
using Communaute.Forum.Ageing;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Ageing;

internal static class Verifying
{
    /// <summary>The verification of an answer as it is now. Nothing for one that never was a solution.</summary>
    public static async Task<Verification?> FollowAsync(this CommunauteDb db, Answer answer, CancellationToken cancellationToken)
    {
        var known = await db.Verifications.SingleOrDefaultAsync(verification => verification.AnswerId == answer.Id, cancellationToken);

        if (known is null && answer is { AcceptedAt: null, ValidatedAt: null })
        {
            return null;
        }

        var verification = known ?? db.Verifications.Add(new Verification(answer)).Entity;
        verification.Follow(answer, await MonthsAsync(db, answer.QuestionId, cancellationToken));
        return verification;
    }

    /// <summary>Counts who says that an answer is out of date, with what one member says in this save.</summary>
    public static async Task CountDoubtsAsync(this CommunauteDb db, Answer answer, int memberId, bool doubts, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.FollowAsync(answer, cancellationToken) is not { VerifiedAt: { } since } verification)
        {
            return;
        }

        var others = await db.AnswerReactions.CountAsync(
            reaction => reaction.AnswerId == answer.Id && reaction.Kind == ReactionKind.Outdated && reaction.MemberId != memberId && reaction.At >= since, cancellationToken);
        verification.CountDoubts(others + (doubts ? 1 : 0), now);
    }

    /// <summary>Whoever wrote an answer and changes it vouches for it again; so does a coordinator, when it was to be verified.</summary>
    public static async Task CorrectAsync(this CommunauteDb db, Answer answer, int editorId, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.FollowAsync(answer, cancellationToken) is { } verification
            && (verification.OutdatedAt is not null || verification.IsDue(now) || (verification.VerifiedAt is not null && editorId == answer.AuthorId)))
        {
            verification.Confirm(answer, editorId, now);
        }
    }

    /// <summary>A question older than the kinds ages like most.</summary>
    private static Task<int?> MonthsAsync(CommunauteDb db, int questionId, CancellationToken cancellationToken) => (
        from question in db.Questions
        where question.Id == questionId
        join offered in db.QuestionKinds on question.KindId equals offered.Id into kinds
        from kind in kinds.DefaultIfEmpty()
        select kind == null ? QuestionKind.DefaultMonths : kind.Months).SingleAsync(cancellationToken);
}
