namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The tabs of the list of questions.</summary>
public enum QuestionTab
{
    All,
    Unanswered,
    Solved,
}

internal static class QuestionTabs
{
    /// <summary>The word of the tab in an address; none for the first.</summary>
    public static string? Word(this QuestionTab tab) => tab switch
    {
        QuestionTab.Unanswered => "sans-reponse",
        QuestionTab.Solved => "resolues",
        _ => null,
    };

    public static string Label(this QuestionTab tab) => tab switch
    {
        QuestionTab.Unanswered => "Sans réponse",
        QuestionTab.Solved => "Résolues",
        _ => "Toutes",
    };

    /// <summary>The first tab for a word nobody knows.</summary>
    public static QuestionTab Parse(string? word) => Enum.GetValues<QuestionTab>().FirstOrDefault(tab => tab.Word() == word);
}
