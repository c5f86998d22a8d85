using Communaute.Forum;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>After how long a solution is to be verified, in words.</summary>
internal static class VerificationPeriods
{
    private static readonly int[] Offered = [3, 6, QuestionKind.DefaultMonths, 24];

    /// <summary>Those to choose from, with the one that was chosen otherwise.</summary>
    public static IEnumerable<int> With(int? chosen) => Offered.Union(chosen is { } months ? [months] : []).Order();

    public static string Words(int? months) => months is { } period ? $"après {period}\u00a0mois" : "jamais";
}
