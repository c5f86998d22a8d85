using Communaute.Forum;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The tabs of the list of questions.</summary>
public enum QuestionTab
{
    All,
    Unanswered,
    Solved,
    Answered,
}

internal static class QuestionTabs
{
    /// <summary>In the order of the page, which is that of a question's life.</summary>
    public static IReadOnlyList<QuestionTab> All { get; } = [QuestionTab.All, QuestionTab.Unanswered, QuestionTab.Answered, QuestionTab.Solved];

    /// <summary>The word of the tab in an address; none for the first.</summary>
    public static string? Word(this QuestionTab tab) => tab switch
    {
        QuestionTab.Unanswered => "sans-reponse",
        QuestionTab.Answered => "sans-solution",
        QuestionTab.Solved => "resolues",
        _ => null,
    };

    /// <summary>The state of what stands under it; none for the first.</summary>
    public static QuestionState? State(this QuestionTab tab) => tab switch
    {
        QuestionTab.Unanswered => QuestionState.Unanswered,
        QuestionTab.Answered => QuestionState.Answered,
        QuestionTab.Solved => QuestionState.Solved,
        _ => null,
    };

    public static string Label(this QuestionTab tab) => tab switch
    {
        QuestionTab.Unanswered => "Sans réponse",
        QuestionTab.Answered => "Sans solution",
        QuestionTab.Solved => "Résolues",
        _ => "Toutes",
    };
}
