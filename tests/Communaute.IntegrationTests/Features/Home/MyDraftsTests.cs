using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Drafts;
using Xunit;

namespace Communaute.IntegrationTests.Features.Home;

public sealed class MyDraftsTests(CommunauteApp app)
{
    [Fact]
    public async Task Every_sort_of_draft_is_listed_and_opens_where_its_form_is()
    {
        var me = await app.AddMemberAsync();
        var question = await app.AskAsync(me);
        var answer = await app.AnswerAsync(question, me);
        var comment = await app.CommentAsync(question, me, answer);
        string[] keys =
        [
            "question", "profil", $"reponse:{question}", $"commentaire:{question}", $"commentaire:{question}:{answer}", $"modifier:question:{question}",
            $"modifier:reponse:{question}:{answer}", $"modifier:commentaire:{question}:{comment}",
        ];

        foreach (var key in keys)
        {
            await KeepAsync(me, key, new AnswerQuestion { Body = "Commencé" });
        }

        var drafts = await app.SendAsync(new ListMyDrafts(), me);

        Assert.Equal(keys.Order(StringComparer.Ordinal), drafts.Select(draft => draft.Key).Order(StringComparer.Ordinal));
        Assert.All(drafts, draft => Assert.Null(draft.Stranded));
        foreach (var address in drafts.Select(draft => DraftAddress.Of(draft.Key).Split('#')[0]))
        {
            using var page = await app.VisitAsync("/" + address, me);
            Assert.NotEqual(HttpStatusCode.NotFound, page.StatusCode);
        }
    }

    [Fact]
    public async Task An_answer_begun_to_a_question_since_removed_is_still_to_be_read()
    {
        var (asker, me) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var question = await app.AskAsync(asker, "Bientôt retirée");
        await KeepAsync(me, $"reponse:{question}", new AnswerQuestion { QuestionId = question, Body = "Une longue **réponse**\n\n<b>presque</b> finie" });
        await app.SendAsync(new DeleteQuestion(question), asker);

        var draft = Assert.Single(await app.SendAsync(new ListMyDrafts(), me));
        Assert.Equal("Une longue **réponse**\n\n<b>presque</b> finie", draft.Stranded);

        var page = await app.ReadPageAsync("/mes-brouillons", me);
        Assert.Contains("La question a été retirée", page, StringComparison.Ordinal);
        Assert.Contains("<b>presque</b> finie", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"questions/{question}", page, StringComparison.Ordinal);
        using var opened = await app.VisitAsync($"/{DraftAddress.Open(draft.Key)}", me);
        Assert.EndsWith("/mes-brouillons", opened.Headers.Location?.OriginalString, StringComparison.Ordinal);

        await app.SendAsync(new DiscardDraft(draft.Key), me);
        Assert.Empty(await app.SendAsync(new ListMyDrafts(), me));
    }

    [Fact]
    public async Task A_change_to_an_answer_or_a_comment_since_removed_is_still_to_be_read()
    {
        var me = await app.AddMemberAsync();
        var question = await app.AskAsync(await app.AddMemberAsync());
        var (answer, other) = (await app.AnswerAsync(question, me), await app.AnswerAsync(question, me, "Une autre."));
        var comment = await app.CommentAsync(question, me, other);
        await KeepAsync(me, $"modifier:reponse:{question}:{answer}", new EditAnswer { AnswerId = answer, Body = "Réponse reprise" });
        await KeepAsync(me, $"modifier:commentaire:{question}:{comment}", new EditComment { CommentId = comment, Body = "Commentaire repris" });
        await app.SendAsync(new DeleteAnswer(answer), me);
        await app.SendAsync(new DeleteComment(comment), me);

        Assert.Equal(["Commentaire repris", "Réponse reprise"], (await app.SendAsync(new ListMyDrafts(), me)).Select(draft => draft.Stranded).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_tab_that_comes_second_is_led_to_what_was_published()
    {
        var (me, another) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var asked = await app.AQuestionAsync("Publiée d’ailleurs");
        var question = await app.SendAsync(asked, me);
        var answered = new AnswerQuestion { QuestionId = question, Body = "Répondu d’ailleurs" };
        await app.SendAsync(answered, me);
        var edit = (await app.SendAsync(new StartQuestionEdit(question), me))! with { Body = "Repris d’ailleurs" };
        await KeepAsync(me, $"modifier:question:{question}", edit);
        await app.SendAsync(edit, me);

        foreach (var submission in new[] { asked.Submission, answered.Submission, edit.Submission })
        {
            Assert.Equal($"questions/{question}", await app.SendAsync(new FindPublished(submission), me));
            Assert.Null(await app.SendAsync(new FindPublished(submission), another));
        }

        Assert.Null(await app.SendAsync(new FindPublished(Guid.NewGuid()), me));
        using var unknown = await app.VisitAsync($"/mes-brouillons/publie/{Guid.NewGuid()}", me);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private Task<SavedDraft> KeepAsync<TRequest>(Member member, string key, TRequest request)
        where TRequest : IDrafted =>
        app.SendAsync(new SaveDraft(key, request.Submission, request.DraftLabel, DraftContent.Of(request), 0), member);
}
