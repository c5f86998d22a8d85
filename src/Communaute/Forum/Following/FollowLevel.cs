namespace Communaute.Forum.Following;

/// <summary>How much of something a member wants to be told. The greater holds the lesser.</summary>
public enum FollowLevel
{
    /// <summary>Said on purpose: what would be told otherwise is not.</summary>
    Nothing = 0,

    /// <summary>Questions when they are asked, and not what follows.</summary>
    NewQuestions = 1,

    All = 2,
}

/// <summary>What can be followed. The greater speaks before the lesser.</summary>
public enum FollowKind
{
    Theme = 1,
    Tag = 2,
    Question = 3,
}
