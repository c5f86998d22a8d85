using Communaute.Forum.Ageing;
using Communaute.Persistence;

namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>How fresh each solution of a question is. The highest of a question is the question's own.</summary>
internal sealed class SolutionFreshness
{
    public int QuestionId { get; init; }

    public int Freshness { get; init; }
}

internal static class FreshnessOfQuestions
{
    /// <summary>For the rows of lists: one look in an index for each.</summary>
    public static IQueryable<SolutionFreshness> SolutionsOn(this CommunauteDb db, DateTime now) => db.Verifications.Select(verification => new SolutionFreshness
    {
        QuestionId = verification.QuestionId,
        Freshness = verification.DueAt <= now ? (int)Freshness.ToVerify
            : verification.VerifiedAt != null ? (int)Freshness.Verified
            : verification.OutdatedAt != null ? (int)Freshness.Outdated : (int)Freshness.Unknown,
    });
}
