using Communaute.Advisors;

namespace Communaute.Forum.Routing;

/// <summary>Somebody who might answer a question, with all that decides whether they are asked.</summary>
public sealed record Candidate(int MemberId, string Name)
{
    /// <summary>What they know of each theme and tag of the question.</summary>
    public IReadOnlyList<Knowledge> Knowledge { get; init; } = [];

    /// <summary>How many of the question's audiences they help.</summary>
    public int SharedAudiences { get; init; }

    /// <summary>A theme of the question that they follow.</summary>
    public string? FollowedTheme { get; init; }

    public Nearness? Nearness { get; init; }

    public DateTime? AwayUntil { get; init; }

    /// <summary>How many questions they were asked and have not settled.</summary>
    public int OpenRequests { get; init; }

    /// <summary>How many they were asked in the last seven days.</summary>
    public int RequestsThisWeek { get; init; }

    /// <summary>How many they accept in seven days.</summary>
    public int WeeklyRequests { get; init; } = Advisor.DefaultWeeklyRequests;

    public bool MayBeAsked(DateTime now) => !(AwayUntil > now) && RequestsThisWeek < WeeklyRequests;

    /// <summary>Whoever only discovers a theme, or follows it, is asked with everyone else who declares it, not before.</summary>
    public bool Belongs(Circle circle) => circle == Circle.Everyone
        ? FollowedTheme is not null || Knowledge.Any(known => known.Level is not null)
        : Knowledge.Any(known => known.Level >= SkillLevel.AtEase || known.Solved + known.Useful > 0);
}

/// <summary>What somebody declares and has shown of one theme or tag.</summary>
/// <param name="Solved">Answers of theirs that were kept as the solution.</param>
/// <param name="Useful">Answers of theirs that others found useful.</param>
public sealed record Knowledge(string Subject, SkillLevel? Level, int Solved, int Useful);

/// <summary>They receive people in the commune of whoever asks, or in the same EPCI.</summary>
public sealed record Nearness(string Commune, bool SameCommune);
