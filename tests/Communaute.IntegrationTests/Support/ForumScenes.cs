using Communaute.Forum;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;
using Microsoft.EntityFrameworkCore;

namespace Communaute.IntegrationTests.Support;

/// <summary>What happens in the forum, in one line each.</summary>
public static class ForumScenes
{
    public static async Task<int> AThemeAsync(this CommunauteApp app, int position = 0) =>
        await app.ReadAsync(db => db.Themes.Where(theme => theme.Position == position).Select(theme => theme.Id).SingleAsync());

    public static async Task<int> AKindAsync(this CommunauteApp app, string label = "Démarche d’un usager") =>
        await app.ReadAsync(db => db.QuestionKinds.Where(kind => kind.Label == label).Select(kind => kind.Id).SingleAsync());

    public static async Task<AskQuestion> AQuestionAsync(this CommunauteApp app, string title = "CESU : le code reçu par courrier est refusé", params string[] tags) => new()
    {
        Title = title,
        Body = "Elle l’a reçu la semaine dernière.",
        KindId = await app.AKindAsync(),
        ThemeIds = [await app.AThemeAsync()],
        Tags = tags,
    };

    public static async Task<int> AskAsync(this CommunauteApp app, Member author, string title = "CESU : le code reçu par courrier est refusé", params string[] tags) =>
        await app.SendAsync(await app.AQuestionAsync(title, tags), author);

    public static Task<int> AnswerAsync(this CommunauteApp app, int questionId, Member author, string body = "Le code porte une lettre O, pas un zéro.") =>
        app.SendAsync(new AnswerQuestion { QuestionId = questionId, Body = body }, author);

    public static Task<int> CommentAsync(this CommunauteApp app, int questionId, Member author, int? answerId = null, string body = "Vu aussi à Feurs.") =>
        app.SendAsync(new AddComment { QuestionId = questionId, AnswerId = answerId, Body = body }, author);

    public static Task<Question> FindQuestionAsync(this CommunauteApp app, int id) =>
        app.ReadAsync(db => db.Questions.SingleAsync(question => question.Id == id));

    public static Task<Answer> FindAnswerAsync(this CommunauteApp app, int id) =>
        app.ReadAsync(db => db.Answers.SingleAsync(answer => answer.Id == id));

    public static async Task<QuestionView> ReadAsync(this CommunauteApp app, int questionId, Member reader) =>
        await app.SendAsync(new ReadQuestion(questionId), reader) ?? throw new InvalidOperationException("The question is not there.");
}
