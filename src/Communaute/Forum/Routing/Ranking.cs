using Communaute.Advisors;

namespace Communaute.Forum.Routing;

/// <summary>Who is asked first, and why.</summary>
public static class Ranking
{
    /// <summary>Three questions in hand weigh as much as being able to train on the theme.</summary>
    private const double WeightOfOpenRequest = 2;

    private const double WeightOfWeeklyRequest = 0.5;

    /// <summary>Those of a circle who may be asked now, the most likely to know first.</summary>
    public static IReadOnlyList<RankedCandidate> Of(IEnumerable<Candidate> candidates, Circle circle, DateTime now) =>
    [
        .. candidates
            .Where(candidate => candidate.MayBeAsked(now) && candidate.Belongs(circle))
            .Select(candidate => Rank(candidate))
            .OrderByDescending(ranked => ranked.Score).ThenBy(ranked => ranked.Candidate.MemberId),
    ];

    private static RankedCandidate Rank(Candidate candidate)
    {
        var merits = MeritsOf(candidate).ToList();
        var best = merits.MaxBy(merit => merit.Weight)!;
        var load = (WeightOfOpenRequest * candidate.OpenRequests) + (WeightOfWeeklyRequest * candidate.RequestsThisWeek);
        return new RankedCandidate(candidate, merits.Sum(merit => merit.Weight) + candidate.SharedAudiences - load, best.Reason);
    }

    private static IEnumerable<Merit> MeritsOf(Candidate candidate)
    {
        foreach (var known in candidate.Knowledge)
        {
            if (known.Level is { } level)
            {
                yield return Declared(known.Subject, level);
            }

            // The first ones say the most: twenty solutions are not twenty times better than one.
            yield return new Merit(4 * Math.Log(1 + known.Solved), new RequestReason(ReasonKind.Solved, known.Solved, known.Subject));
            yield return new Merit(1.5 * Math.Log(1 + known.Useful), new RequestReason(ReasonKind.Useful, known.Useful, known.Subject));
        }

        if (candidate.FollowedTheme is { } followed)
        {
            yield return new Merit(0.25, new RequestReason(ReasonKind.Follows, 0, followed));
        }

        if (candidate.Nearness is { } near)
        {
            yield return new Merit(near.SameCommune ? 1.5 : 1, new RequestReason(ReasonKind.Near, 0, near.Commune));
        }
    }

    private static Merit Declared(string subject, SkillLevel level) => level switch
    {
        SkillLevel.CanTrain => new Merit(6, new RequestReason(ReasonKind.CanTrain, 0, subject)),
        SkillLevel.AtEase => new Merit(3, new RequestReason(ReasonKind.AtEase, 0, subject)),
        _ => new Merit(0.5, new RequestReason(ReasonKind.Discovering, 0, subject)),
    };

    private sealed record Merit(double Weight, RequestReason Reason);
}

/// <summary>Somebody in the order in which they are asked, with the strongest reason.</summary>
public sealed record RankedCandidate(Candidate Candidate, double Score, RequestReason Reason);
