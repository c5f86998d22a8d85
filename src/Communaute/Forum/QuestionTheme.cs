namespace Communaute.Forum;

/// <summary>A theme of a question: a table one can start from, so that a rare theme is listed as fast as a common one.</summary>
public sealed class QuestionTheme
{
    public int QuestionId { get; private set; }

    public int ThemeId { get; private set; }
}

/// <summary>A tag of a question, for the same reason.</summary>
public sealed class QuestionTag
{
    public int QuestionId { get; private set; }

    public int TagId { get; private set; }
}
