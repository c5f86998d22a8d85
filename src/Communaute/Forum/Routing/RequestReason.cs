namespace Communaute.Forum.Routing;

/// <summary>Why somebody is asked, as a fact; the screen says it in words, to them or of them.</summary>
/// <param name="Count">How many, where the reason counts something.</param>
/// <param name="Subject">A theme, a tag, a commune, or the name of the colleague who passed it on.</param>
public sealed record RequestReason(ReasonKind Kind, int Count, string Subject)
{
    public const int MaxSubjectLength = 150;
}

public enum ReasonKind
{
    Solved = 1,
    Useful = 2,
    CanTrain = 3,
    AtEase = 4,
    Near = 5,
    Discovering = 6,
    Passed = 7,

    /// <summary>They declare nothing of it, and follow its questions.</summary>
    Follows = 8,
}
