using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Answers;

public sealed class AnswerQuestionTests(CommunauteApp app)
{
    [Fact]
    public async Task Members_who_answer_at_once_all_answer()
    {
        var id = await app.AskAsync(await app.AddMemberAsync());
        var helpers = new[] { await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync() };

        await Task.WhenAll(helpers.Select(helper => Task.Run(() => app.AnswerAsync(id, helper))));

        var question = await app.FindQuestionAsync(id);
        Assert.Equal((3, QuestionState.Answered), (question.AnswerCount, question.State));
        Assert.Equal(3, (await app.ReadAsync(id, helpers[0])).Answers.Count);
    }

    [Fact]
    public async Task Published_ten_times_at_once_an_answer_is_given_once_and_its_draft_is_gone()
    {
        var helper = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());
        var answer = new AnswerQuestion { QuestionId = id, Body = "Une seule fois" };
        await app.SendAsync(new SaveDraft($"reponse:{id}", answer.Submission, "Une", "{}", 1), helper);

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.SendAsync(answer, helper))));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, (await app.FindQuestionAsync(id)).AnswerCount);
        Assert.Equal(1, await app.ReadAsync(db => db.Answers.CountAsync(given => given.QuestionId == id)));
        Assert.Null(await app.SendAsync(new ReadDraft($"reponse:{id}"), helper));
    }

    [Fact]
    public async Task Another_answer_sent_as_the_same_draft_is_not_taken_for_the_first()
    {
        var helper = await app.AddMemberAsync();
        var answer = new AnswerQuestion { QuestionId = await app.AskAsync(await app.AddMemberAsync()), Body = "Du premier onglet" };
        await app.SendAsync(answer, helper);

        await Assert.ThrowsAsync<AlreadyPublishedException>(() => app.SendAsync(answer with { Body = "Du second onglet" }, helper));
    }

    [Fact]
    public async Task An_empty_answer_is_refused() =>
        await Assert.ThrowsAsync<ValidationException>(async () => await app.AnswerAsync(await app.AskAsync(await app.AddMemberAsync()), await app.AddMemberAsync(), " "));

    [Fact]
    public async Task A_visitor_cannot_answer()
    {
        var id = await app.AskAsync(await app.AddMemberAsync());

        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new AnswerQuestion { QuestionId = id, Body = "x" }, sender: null));
    }
}
