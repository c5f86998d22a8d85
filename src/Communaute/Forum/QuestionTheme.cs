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

/// <summary>An audience of a question, for the same reason.</summary>
public sealed class QuestionAudience
{
    public int QuestionId { get; private set; }

    public int AudienceId { get; private set; }
}

/// <summary>
/// Who employed the author when they asked. A question asked without a name has none: what is not written here can neither be
/// listed nor guessed.
/// </summary>
public sealed class QuestionEmployer(int questionId, int employerId)
{
    public int QuestionId { get; private set; } = questionId;

    public int EmployerId { get; private set; } = employerId;
}
