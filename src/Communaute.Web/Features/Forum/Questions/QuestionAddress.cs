using Communaute.Web.Features.Forum.Answers;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Where a question is read. The number decides; the words are for people.</summary>
public static class QuestionAddress
{
    private const string Edit = "modifier";
    private const string Close = "resolue";
    private const string Past = "historique";
    private const string Propose = "proposer";
    private const string Proposed = "propositions";

    public static string Of(int id, string title) => $"questions/{id}/{Slug(title)}".TrimEnd('/');

    /// <summary>At one of its answers. Past the first page, the page that begins with it.</summary>
    public static string AtAnswer(int id, string title, int answerId, int answerCount) =>
        $"{Of(id, title)}{(answerCount > AnswersOfQuestion.PageSize ? $"?depuis={answerId}" : null)}#reponse-{answerId}";

    public static string ToEdit(int id) => $"questions/{id}/{Edit}";

    /// <summary>Where its author says whether it is solved.</summary>
    public static string ToClose(int id) => $"questions/{id}/{Close}";

    /// <summary>How the question, or one of its answers, was edited.</summary>
    public static string History(int id, string title, int? answerId = null) => $"{Of(id, title)}/{Past}{About(answerId)}";

    public static string ToPropose(int id, int? answerId = null) => $"questions/{id}/{Propose}{About(answerId)}";

    public static string Proposals(int id, int? answerId = null) => $"questions/{id}/{Proposed}{About(answerId)}";

    /// <summary>Empty for a title without a letter; never a word that opens another page.</summary>
    public static string Slug(string title)
    {
        var slug = Folding.Slug(title);
        return slug is Edit or Close or Past or Propose or Proposed ? $"{slug}-" : slug;
    }

    private static string About(int? answerId) => answerId is { } id ? $"?reponse={id}" : "";
}
