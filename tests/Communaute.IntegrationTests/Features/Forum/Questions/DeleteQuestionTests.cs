using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class DeleteQuestionTests(CommunauteApp app)
{
    [Fact]
    public async Task A_deleted_question_is_found_nowhere_and_nothing_can_be_done_with_it()
    {
        var author = await app.AddMemberAsync();
        var reader = await app.AddMemberAsync();
        var id = await app.AskAsync(author, "À retirer", "retrait");
        await app.SendAsync(new DeleteQuestion(id), author);

        Assert.Null(await app.SendAsync(new ReadQuestion(id), reader));
        Assert.Empty((await app.SendAsync(new ListQuestions(Tag: "retrait"), reader)).Rows);
        await Assert.ThrowsAsync<NotFoundException>(() => app.AnswerAsync(id, reader));
        await Assert.ThrowsAsync<NotFoundException>(() => app.CommentAsync(id, reader));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new VoteForQuestion(id, true), reader));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new DeleteQuestion(id), author));
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync($"/questions/{id}/a-retirer", reader)).StatusCode);
    }

    [Fact]
    public async Task What_stood_under_a_deleted_question_is_gone_with_it()
    {
        var (author, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);
        var comment = await app.CommentAsync(id, helper, answer);
        await app.SendAsync(new DeleteQuestion(id, "Hors sujet."), coordinator);

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new VoteForAnswer(answer, true), author));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new AcceptAnswer(answer), author));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new DeleteComment(comment), helper));
    }

    [Fact]
    public async Task An_answered_question_stays_unless_a_coordinator_takes_it_away()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        await app.AnswerAsync(id, await app.AddMemberAsync());

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new DeleteQuestion(id), author));
        Assert.StartsWith("Cette question a reçu des réponses", refusal.Message, StringComparison.Ordinal);

        var unexplained = await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new DeleteQuestion(id, " "), coordinator));
        Assert.StartsWith("Dites pourquoi", unexplained.Message, StringComparison.Ordinal);

        await app.SendAsync(new DeleteQuestion(id, "Hors sujet."), coordinator);
        Assert.Null(await app.SendAsync(new ReadQuestion(id), author));
    }

    [Fact]
    public async Task Another_member_cannot_delete_a_question()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);

        await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(new DeleteQuestion(id), await app.AddMemberAsync()));

        Assert.NotNull(await app.SendAsync(new ReadQuestion(id), author));
    }
}
