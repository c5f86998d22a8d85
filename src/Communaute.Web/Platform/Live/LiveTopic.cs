namespace Communaute.Web.Platform.Live;

/// <summary>Something that open pages watch.</summary>
public readonly record struct LiveTopic(string Name)
{
    /// <summary>The list of questions: one was asked, answered or solved.</summary>
    public static readonly LiveTopic Questions = new("questions");

    public static LiveTopic Question(int id) => new($"question:{id}");

    /// <summary>What one member is told.</summary>
    public static LiveTopic Member(int id) => new($"member:{id}");
}
