namespace Communaute.Forum;

/// <summary>Where a question stands, derived from its answers and kept for the lists.</summary>
public enum QuestionState
{
    Unanswered = 0,
    Answered = 1,
    Solved = 2,

    /// <summary>Without answer, and nobody waits for one: closed, locked or a duplicate.</summary>
    SetAside = 3,
}
