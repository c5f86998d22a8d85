using Communaute.Web.Features.Forum.Answers;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Where a question is read. The number decides; the words are for people.</summary>
public static class QuestionAddress
{
    private const string Edit = "modifier";

    public static string Of(int id, string title) => $"questions/{id}/{Slug(title)}".TrimEnd('/');

    /// <summary>At one of its answers. Past the first page, the page that begins with it.</summary>
    public static string AtAnswer(int id, string title, int answerId, int answerCount) =>
        $"{Of(id, title)}{(answerCount > AnswersOfQuestion.PageSize ? $"?depuis={answerId}" : null)}#reponse-{answerId}";

    public static string ToEdit(int id) => $"questions/{id}/{Edit}";

    /// <summary>Empty for a title without a letter; never the word that opens the form.</summary>
    public static string Slug(string title)
    {
        var slug = Folding.Slug(title);
        return slug == Edit ? $"{Edit}-" : slug;
    }
}
