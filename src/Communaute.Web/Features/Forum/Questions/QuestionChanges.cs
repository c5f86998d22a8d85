using Communaute.Forum;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>What changed in a question since it was drawn, as it is said to whoever reads it.</summary>
internal static class QuestionChanges
{
    /// <summary>Nothing when no text would move: a vote counts where it stands.</summary>
    public static string? Words(QuestionView shown, QuestionView fresh)
    {
        var answers = fresh.AnswerCount - shown.AnswerCount;
        var comments = fresh.Comments.Count - shown.Comments.Count;

        return (answers, comments) switch
        {
            (1, _) => "1 nouvelle réponse",
            ( > 1, _) => $"{answers} nouvelles réponses",
            (_, 1) => "1 nouveau commentaire",
            (_, > 1) => $"{comments} nouveaux commentaires",
            _ when fresh.State != shown.State => fresh.State == QuestionState.Solved ? "La question est résolue" : "L’état de la question a changé",
            _ when !Texts(fresh).SequenceEqual(Texts(shown)) => "Un texte a changé",
            _ => null,
        };
    }

    private static IEnumerable<string> Texts(QuestionView question) =>
        [question.Title, question.Html, .. question.Answers.Select(answer => answer.Html), .. question.Comments.Select(comment => comment.Html)];
}
