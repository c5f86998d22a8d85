using Communaute.IntegrationTests.Support;
using Communaute.Moderation;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Acts;

public sealed class RestoreTests(CommunauteApp app)
{
    [Fact]
    public async Task A_question_comes_back_with_what_left_with_it_and_nothing_else()
    {
        var (author, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var (kept, gone) = (await app.AnswerAsync(id, helper), await app.AnswerAsync(id, helper));
        var (comment, lost) = (await app.CommentAsync(id, helper, kept), await app.CommentAsync(id, helper));
        await app.SendAsync(new AcceptAnswer(kept), author);
        await app.SendAsync(new DeleteAnswer(gone), helper);
        await app.SendAsync(new DeleteComment(lost), helper);
        await app.SendAsync(new DeleteQuestion(id, "Elle nomme une usagère."), coordinator);
        Assert.DoesNotContain((await app.ReadAsync(await app.AskAsync(author), author)).Near, near => near.Id == id);

        await app.SendAsync(new RestorePost(PostKind.Question, id), coordinator);
        await app.SendAsync(new RestorePost(PostKind.Question, id), coordinator);

        var view = await app.ReadAsync(id, author);
        Assert.Equal((kept, true), (view.Answers.Single().Id, view.Answers.Single().IsAccepted));
        Assert.Equal(comment, view.Comments.Single().Id);
        Assert.Equal(1, view.AnswerCount);
    }

    [Fact]
    public async Task Its_author_brings_back_what_they_deleted_and_not_what_a_coordinator_did()
    {
        var (author, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (mine, theirs) = (await app.AskAsync(author, "Retirée par moi"), await app.AskAsync(author, "Retirée par la coordination"));
        var (answer, comment) = (await app.AnswerAsync(theirs, helper), await app.CommentAsync(theirs, helper));
        await app.SendAsync(new DeleteAnswer(answer), helper);
        await app.SendAsync(new RestorePost(PostKind.Answer, answer), helper);
        await app.SendAsync(new DeleteComment(comment, "Déplacé."), coordinator);
        await app.SendAsync(new DeleteQuestion(mine), author);
        await app.SendAsync(new DeleteQuestion(theirs, "Motif lisible."), coordinator);

        await app.SendAsync(new RestorePost(PostKind.Question, mine), author);
        Assert.NotNull(await app.SendAsync(new ReadQuestion(mine), helper));
        Assert.Contains("elle seule", (await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RestorePost(PostKind.Question, theirs), author))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new RestorePost(PostKind.Comment, comment), helper));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RestorePost(PostKind.Question, theirs), helper));

        var line = Assert.Single((await app.SendAsync(new ListDeleted(PostKind.Question, Mine: true), author)).Rows);
        Assert.Equal((theirs, "Nadège Fournel", "Motif lisible.", false), (line.PostId, line.By, line.Reason, line.MayRestore));
        Assert.Empty((await app.SendAsync(new ListDeleted(PostKind.Question, Mine: false), helper)).Rows);
    }

    [Fact]
    public async Task The_list_of_deleted_texts_is_read_by_key_and_tells_no_author()
    {
        var (author, coordinator) = (await app.AddMemberAsync(firstName: "Zoé", lastName: "Sansnom"), await app.AddCoordinatorAsync());
        var ids = new List<int>();

        for (var number = 0; number < ListDeleted.PageSize + 2; number++)
        {
            ids.Add(await app.AskAsync(await app.AddMemberAsync()));
        }

        ids.Add(await app.SendAsync(await app.AQuestionAsync("Retirée sans nom") with { WithoutName = true }, author));

        foreach (var id in ids.Take(ids.Count - 1))
        {
            await app.SendAsync(new DeleteQuestion(id, "x"), coordinator);
        }

        await app.SendAsync(new DeleteQuestion(ids[^1]), author);
        var first = await app.SendAsync(new ListDeleted(PostKind.Question, Mine: false), coordinator);
        var second = await app.SendAsync(new ListDeleted(PostKind.Question, Mine: false, first.Next), coordinator);

        Assert.Equal(ids.AsEnumerable().Reverse(), first.Rows.Concat(second.Rows).Select(line => line.PostId).Take(ids.Count));
        Assert.Null(first.Rows[0].By);
        Assert.DoesNotContain("Sansnom", await app.ReadPageAsync("/moderation/supprimes", coordinator), StringComparison.Ordinal);
        Assert.Empty((await app.SendAsync(new ListDeleted(PostKind.Question, Mine: true), coordinator)).Rows);
    }
}
