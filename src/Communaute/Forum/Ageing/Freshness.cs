namespace Communaute.Forum.Ageing;

/// <summary>How far a question's solutions can be trusted today. Of several, the highest is told.</summary>
public enum Freshness
{
    /// <summary>No answer is a solution.</summary>
    Unknown = 0,

    /// <summary>Every solution was said to be out of date.</summary>
    Outdated = 1,

    Verified = 2,

    ToVerify = 3,
}
