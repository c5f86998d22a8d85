using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;

namespace Communaute.Web.Features.Forum;

/// <summary>How a text of the forum is quoted: whose it is, and where it stands.</summary>
/// <param name="Author">As everybody reads it. Whoever quotes may know more than those who will read the quote.</param>
public sealed record Quote(string Address, string Author, string Where)
{
    public static Quote Of(QuestionView question) =>
        new(Page(question), question.IsAnonymous ? Byline.Nameless : question.Author.Name, "dans la question");

    public static Quote Of(QuestionView question, AnswerView answer) =>
        new($"{Page(question)}#reponse-{answer.Id}", Signed(question, answer.Author.Name, answer.Author.MemberId), "dans sa réponse");

    public static Quote Of(QuestionView question, CommentView comment) =>
        new($"{Page(question)}#commentaire-{comment.Id}", Signed(question, comment.Author), "dans un commentaire");

    // The author reads "you, without your name", and a coordinator who lifted the anonymity reads the name.
    private static string Signed(QuestionView question, string name, int? memberId = null) =>
        question.IsAnonymous && (name == question.Author.Name || (memberId is not null && memberId == question.Author.MemberId)) ? Byline.Nameless : name;

    private static string Page(QuestionView question) => $"/questions/{question.Id}";
}
