using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Comments;

public sealed class CommentTests(CommunauteApp app)
{
    [Fact]
    public async Task Published_ten_times_at_once_a_comment_is_added_once_and_its_draft_is_gone()
    {
        var member = await app.AddMemberAsync();
        var id = await app.AskAsync(member);
        var comment = new AddComment { QuestionId = id, Body = "Une seule fois" };
        await app.SendAsync(new SaveDraft($"commentaire:{id}", comment.Submission, "Une", "{}", 1), member);

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(comment, member))));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await app.ReadAsync(db => db.Comments.CountAsync(added => added.QuestionId == id)));
        Assert.Null(await app.SendAsync(new ReadDraft($"commentaire:{id}"), member));
    }

    [Fact]
    public async Task A_comment_cannot_stand_under_the_answer_of_another_question()
    {
        var member = await app.AddMemberAsync();
        var answer = await app.AnswerAsync(await app.AskAsync(member), member);

        await Assert.ThrowsAsync<NotFoundException>(async () => await app.CommentAsync(await app.AskAsync(member), member, answer));
    }

    [Fact]
    public async Task An_empty_comment_is_refused() =>
        await Assert.ThrowsAsync<ValidationException>(async () => await app.CommentAsync(1, await app.AddMemberAsync(), body: " "));

    [Fact]
    public async Task A_comment_is_changed_by_its_author_and_a_conflict_is_shown()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var comment = await app.CommentAsync(id, author);
        var (first, second) = (await app.SendAsync(new StartCommentEdit(comment), author), await app.SendAsync(new StartCommentEdit(comment), coordinator));

        await app.SendAsync(first! with { Body = "Précision" }, author);
        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(second! with { Body = "Autre" }, coordinator));

        Assert.Equal("Précision", conflict.SavedText);
        Assert.Contains("Précision", Assert.Single((await app.ReadAsync(id, author)).Comments).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_member_can_neither_edit_nor_delete_a_comment()
    {
        var other = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());
        var comment = await app.CommentAsync(id, await app.AddMemberAsync());

        Assert.Null(await app.SendAsync(new StartCommentEdit(comment), other));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new EditComment { CommentId = comment, Body = "x" }, other));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new DeleteComment(comment), other));

        Assert.Single((await app.ReadAsync(id, other)).Comments);
    }

    [Fact]
    public async Task A_deleted_comment_is_gone()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        var comment = await app.CommentAsync(id, author);

        await app.SendAsync(new DeleteComment(comment), author);

        Assert.Empty((await app.ReadAsync(id, author)).Comments);
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new DeleteComment(comment), author));
    }
}
