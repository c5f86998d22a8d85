using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Answers;

public sealed class AcceptAnswerTests(CommunauteApp app)
{
    [Fact]
    public async Task Only_the_person_who_asked_says_what_solved_it()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);

        foreach (var other in new[] { helper, await app.AddCoordinatorAsync() })
        {
            await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new AcceptAnswer(answer), other));
        }

        Assert.Equal(QuestionState.Answered, (await app.FindQuestionAsync(id)).State);

        await app.SendAsync(new AcceptAnswer(answer), author);
        Assert.Equal(QuestionState.Solved, (await app.FindQuestionAsync(id)).State);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new UnacceptAnswer(answer), helper));
    }

    [Fact]
    public async Task Ten_clicks_at_once_accept_once()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, await app.AddMemberAsync());

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(new AcceptAnswer(answer), author))));

        Assert.Equal(1, (await app.FindQuestionAsync(id)).AcceptedCount);
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(AnswerAccepted) && entry.SubjectId == answer)));
    }

    [Fact]
    public async Task Two_answers_accepted_at_once_while_a_third_is_deleted_leave_a_true_count()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var (first, second, third) = (await app.AnswerAsync(id, helper), await app.AnswerAsync(id, helper), await app.AnswerAsync(id, helper));

        await Task.WhenAll(
            Task.Run(() => app.SendAsync(new AcceptAnswer(first), author)),
            Task.Run(() => app.SendAsync(new AcceptAnswer(second), author)),
            Task.Run(() => app.SendAsync(new DeleteAnswer(third), helper)));

        var question = await app.FindQuestionAsync(id);
        Assert.Equal((2, 2, QuestionState.Solved), (question.AcceptedCount, question.AnswerCount, question.State));
    }

    [Fact]
    public async Task Taking_an_acceptance_back_restores_what_was()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        await app.AnswerAsync(id, helper);
        var second = await app.AnswerAsync(id, helper);
        var before = await app.ReadAsync(id, author);
        var solved = await app.FindQuestionAsync(id);

        await app.SendAsync(new AcceptAnswer(second), author);
        Assert.NotEqual(before.Answers.Select(answer => answer.Id), (await app.ReadAsync(id, author)).Answers.Select(answer => answer.Id));
        await app.SendAsync(new UnacceptAnswer(second), author);

        var (after, question) = (await app.ReadAsync(id, author), await app.FindQuestionAsync(id));
        Assert.Equal(before.Answers, after.Answers, (one, other) => (one with { Author = other.Author, Remarks = other.Remarks }) == other);
        Assert.Equal((solved.State, solved.SolvedAt, solved.AcceptedCount, solved.AnswerCount), (question.State, question.SolvedAt, question.AcceptedCount, question.AnswerCount));
    }

    [Fact]
    public async Task Deleting_the_only_solution_leaves_the_question_unsolved()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var answer = await app.AnswerAsync(id, helper);
        await app.SendAsync(new AcceptAnswer(answer), author);

        await app.SendAsync(new DeleteAnswer(answer), helper);

        var question = await app.FindQuestionAsync(id);
        Assert.Equal((QuestionState.Unanswered, 0, null), (question.State, question.AcceptedCount, question.SolvedAt));
    }
}
