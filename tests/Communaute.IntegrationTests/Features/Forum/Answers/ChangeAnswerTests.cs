using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Answers;

public sealed class ChangeAnswerTests(CommunauteApp app)
{
    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_shown_what_the_first_saved()
    {
        var (helper, coordinator) = (await app.AddMemberAsync(firstName: "Karim", lastName: "Benali"), await app.AddCoordinatorAsync());
        var answer = await app.AnswerAsync(await app.AskAsync(await app.AddMemberAsync()), helper);
        var (first, second) = (await StartAsync(answer, helper), await StartAsync(answer, coordinator));
        await app.SendAsync(new SaveDraft($"modifier:reponse:1:{answer}", first.Submission, "Karim", "{}", 1), helper);
        await app.SendAsync(first with { Body = "Version de Karim" }, helper);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(second with { Body = "Version de Nadège" }, coordinator));

        Assert.Equal("Version de Karim", conflict.SavedText);
        Assert.StartsWith("Karim Benali", conflict.Message, StringComparison.Ordinal);
        Assert.Null(await app.SendAsync(new ReadDraft($"modifier:reponse:1:{answer}"), helper));
        await app.SendAsync(second with { Body = "Les deux", Revision = conflict.Revision }, coordinator);
        Assert.Equal("Les deux", (await app.FindAnswerAsync(answer)).Body.Markdown);
    }

    [Fact]
    public async Task The_same_edit_sent_ten_times_at_once_is_saved_once()
    {
        var helper = await app.AddMemberAsync();
        var answer = await app.AnswerAsync(await app.AskAsync(await app.AddMemberAsync()), helper);
        var edit = await StartAsync(answer, helper) with { Body = "Corrigée" };

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(edit, helper))));

        Assert.Equal(1, (await app.FindAnswerAsync(answer)).Revision);
    }

    [Fact]
    public async Task Another_member_can_neither_edit_nor_delete_an_answer()
    {
        var other = await app.AddMemberAsync();
        var answer = await app.AnswerAsync(await app.AskAsync(await app.AddMemberAsync()), await app.AddMemberAsync());

        Assert.Null(await app.SendAsync(new StartAnswerEdit(answer), other));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new EditAnswer { AnswerId = answer, Body = "x" }, other));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new DeleteAnswer(answer), other));

        Assert.Null((await app.FindAnswerAsync(answer)).DeletedAt);
    }

    [Fact]
    public async Task A_deleted_answer_is_gone_with_its_comments()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);
        var comment = await app.CommentAsync(id, author, answer);

        await app.SendAsync(new DeleteAnswer(answer, "Hors sujet."), await app.AddCoordinatorAsync());

        Assert.Empty((await app.ReadAsync(id, author)).Answers);
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new DeleteAnswer(answer), helper));
        await Assert.ThrowsAsync<NotFoundException>(() => app.CommentAsync(id, author, answer));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new DeleteComment(comment), author));
    }

    [Fact]
    public async Task Only_a_coordinator_vouches_for_an_answer()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, await app.AddMemberAsync());
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ValidateAnswer(answer), author));

        await app.SendAsync(new ValidateAnswer(answer), coordinator);
        await app.SendAsync(new ValidateAnswer(answer), coordinator);
        Assert.True(Assert.Single((await app.ReadAsync(id, author)).Answers).IsValidated);

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new UnvalidateAnswer(answer), author));
        await app.SendAsync(new UnvalidateAnswer(answer), coordinator);
        Assert.False(Assert.Single((await app.ReadAsync(id, author)).Answers).IsValidated);
    }

    [Fact]
    public async Task Twenty_clicks_at_once_are_one_vote_and_nobody_votes_for_themselves()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var answer = await app.AnswerAsync(await app.AskAsync(author), helper);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.SendAsync(new VoteForAnswer(answer, true), author))));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new VoteForAnswer(answer, true), helper));
        Assert.Equal(1, (await app.FindAnswerAsync(answer)).Score);

        await app.SendAsync(new VoteForAnswer(answer, false), author);
        Assert.Equal(0, (await app.FindAnswerAsync(answer)).Score);
    }

    private async Task<EditAnswer> StartAsync(int answerId, Member editor) =>
        await app.SendAsync(new StartAnswerEdit(answerId), editor) ?? throw new InvalidOperationException("The form does not open.");
}
