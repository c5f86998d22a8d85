using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Comments;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Acts;

public sealed class CloseAndLockTests(CommunauteApp app)
{
    [Fact]
    public async Task A_closed_question_takes_no_answer_says_who_closed_it_and_why_and_opens_again()
    {
        var (author, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        await app.CloseAsync(id, coordinator, "Le site est réparé.");

        Assert.Equal(Question.ClosedWords, (await Assert.ThrowsAsync<BusinessRuleException>(() => app.AnswerAsync(id, helper))).Message);
        var view = await app.ReadAsync(id, helper);
        Assert.Equal(("Nadège Fournel", "Le site est réparé."), (view.Facts.Closed?.By, view.Facts.Closed?.Reason));
        Assert.Equal(Question.ClosedWords, view.AnswerRefusal);
        Assert.Equal(QuestionState.SetAside, view.State);
        await app.CommentAsync(id, helper);

        await app.SendAsync(new ReopenQuestion(id), coordinator);
        await app.SendAsync(new ReopenQuestion(id), coordinator);
        Assert.Null((await app.ReadAsync(id, helper)).AnswerRefusal);
        await app.AnswerAsync(id, helper);
    }

    [Fact]
    public async Task On_a_locked_question_coordinators_alone_write()
    {
        var (author, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);
        var (edit, comment) = ((await app.SendAsync(new StartQuestionEdit(id), author))!, await app.CommentAsync(id, helper));
        await app.LockAsync(id, coordinator);

        foreach (var refused in new Func<Task>[]
        {
            () => app.AnswerAsync(id, helper),
            () => app.CommentAsync(id, helper),
            () => app.SendAsync(new VoteForQuestion(id, true), helper),
            () => app.SendAsync(new VoteForAnswer(answer, true), author),
            () => app.SendAsync(new AcceptAnswer(answer), author),
            () => app.SendAsync(edit with { Body = "Autre" }, author),
            () => app.SendAsync(new EditAnswer { AnswerId = answer, Body = "Autre" }, helper),
            () => app.SendAsync(new EditComment { CommentId = comment, Body = "Autre" }, helper),
            () => app.SendAsync(new DeleteAnswer(answer), helper),
            () => app.SendAsync(new DeleteComment(comment), helper),
        })
        {
            Assert.Equal(Question.LockedWords, (await Assert.ThrowsAsync<BusinessRuleException>(refused)).Message);
        }

        Assert.True((await app.SendAsync(new StartQuestionEdit(id), author))!.IsLocked);
        Assert.Null(await app.SendAsync(new StartAnswerEdit(answer), helper));
        Assert.False((await app.ReadAsync(id, author)).MayChange);
        Assert.Equal((0, 0), ((await app.FindQuestionAsync(id)).Score, (await app.FindAnswerAsync(answer)).Score));
        await app.AnswerAsync(id, coordinator);
        await app.SendAsync(new UnlockQuestion(id), coordinator);
        await app.SendAsync(new VoteForQuestion(id, true), helper);
    }

    [Fact]
    public async Task Of_two_coordinators_who_close_at_once_the_second_is_told_who_was_first()
    {
        var (one, two) = (await app.AddCoordinatorAsync(), await app.AddMemberAsync(Role.Coordinator, "Samira", "Ouali"));
        var id = await app.AskAsync(await app.AddMemberAsync());

        var ends = await Task.WhenAll(
            OutcomeAsync(() => app.CloseAsync(id, one, "Une.")), OutcomeAsync(() => app.CloseAsync(id, one, "Une.")), OutcomeAsync(() => app.CloseAsync(id, two, "Deux.")));

        var refused = ends.OfType<BusinessRuleException>().ToList();
        Assert.All(refused, refusal => Assert.EndsWith("a déjà fermé cette question.", refusal.Message, StringComparison.Ordinal));
        Assert.Contains(refused.Count, new[] { 1, 2 });
        var reason = (await app.ReadAsync(id, one)).Facts.Closed?.Reason;
        Assert.Equal(refused.Count == 1 ? "Une." : "Deux.", reason);
    }

    [Fact]
    public async Task An_answer_and_a_closing_of_the_same_instant_leave_the_question_consistent()
    {
        var (helper, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(await app.AddMemberAsync());

        await Task.WhenAll(OutcomeAsync(() => app.AnswerAsync(id, helper)), OutcomeAsync(() => app.CloseAsync(id, coordinator)));

        var question = await app.FindQuestionAsync(id);
        Assert.NotNull(question.ClosedAt);
        Assert.Equal(question.AnswerCount == 1 ? QuestionState.Answered : QuestionState.SetAside, question.State);
    }

    [Fact]
    public async Task A_member_neither_closes_nor_locks_and_a_reason_is_needed()
    {
        var (member, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(member);

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.CloseAsync(id, member));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.LockAsync(id, member));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ReopenQuestion(id), member));
        await Assert.ThrowsAsync<ValidationException>(() => app.CloseAsync(id, coordinator, " "));
        await Assert.ThrowsAsync<NotFoundException>(() => app.CloseAsync(int.MaxValue, coordinator));
    }

    [Fact]
    public async Task Moving_changes_kind_and_themes_and_tells_whoever_was_editing()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var id = await app.AskAsync(author);
        var edit = (await app.SendAsync(new StartQuestionEdit(id), author))!;
        var move = new MoveQuestion { QuestionId = id, KindId = await app.AKindAsync("Matériel"), ThemeIds = [await app.AThemeAsync(3)], Reason = ModerationScenes.Why };

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(move, author));
        await app.SendAsync(move, coordinator);

        var view = await app.ReadAsync(id, author);
        Assert.Equal(("Matériel", move.ThemeIds[0]), (view.Kind?.Label, view.Themes.Single().Id));
        var conflict = await Assert.ThrowsAsync<Communaute.Web.Platform.Forms.EditConflictException>(() => app.SendAsync(edit with { Body = "Autre" }, author));
        Assert.StartsWith("Nadège Fournel", conflict.Message, StringComparison.Ordinal);
    }

    private static async Task<Exception?> OutcomeAsync(Func<Task> act)
    {
        try
        {
            await Task.Run(act);
            return null;
        }
        catch (Exception refusal) when (refusal is BusinessRuleException or NotFoundException)
        {
            return refusal;
        }
    }
}
