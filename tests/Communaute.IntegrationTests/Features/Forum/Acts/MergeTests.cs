using System.Net;
using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Acts;

public sealed class MergeTests(CommunauteApp app)
{
    [Fact]
    public async Task Everything_goes_to_the_other_and_the_old_address_leads_there()
    {
        var (author, other, helper, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (from, to) = (await app.AskAsync(author, "À fusionner"), await app.AskAsync(other, "Celle qui reste"));
        var answer = await app.AnswerAsync(from, helper);
        await app.CommentAsync(from, helper, answer);
        await app.CommentAsync(from, other);
        await app.SendAsync(new AcceptAnswer(answer), author);
        await app.SendAsync(new VoteForQuestion(from, true), helper);
        await app.SendAsync(new VoteForQuestion(from, true), other);
        await app.SendAsync(new VoteForQuestion(from, true), coordinator);
        await app.SendAsync(new VoteForQuestion(to, true), helper);
        await app.MergeAsync(from, to, coordinator);
        await app.MergeAsync(from, to, coordinator);

        var view = await app.ReadAsync(to, helper);
        Assert.Equal((1, 2, QuestionState.Solved), (view.AnswerCount, view.Comments.Count, view.State));
        Assert.Equal((answer, true), (view.Answers.Single().Id, view.Answers.Single().IsAccepted));
        // One vote each, and none for one's own question.
        Assert.Equal(2, view.Score);
        Assert.Equal(2, await app.ReadAsync(db => db.QuestionVotes.CountAsync(vote => vote.QuestionId == to)));
        Assert.Equal(("À fusionner", "Camille Durand"), (view.Merged.Single().Title, view.Merged.Single().Author));

        using var old = await app.VisitAsync($"/questions/{from}/a-fusionner", helper);
        Assert.Equal(HttpStatusCode.Redirect, old.StatusCode);
        Assert.EndsWith($"questions/{to}/celle-qui-reste", old.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Null(await app.SendAsync(new ReadQuestion(from), helper));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new RestorePost(Communaute.Moderation.PostKind.Question, from), coordinator));
    }

    [Fact]
    public async Task What_is_being_written_on_the_old_one_is_published_on_the_other()
    {
        var (helper, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (from, to) = (await app.AskAsync(await app.AddMemberAsync()), await app.AskAsync(await app.AddMemberAsync()));
        var writing = new AnswerQuestion { QuestionId = from, Body = "Commencée avant." };
        await app.SendAsync(new SaveDraft($"reponse:{from}", writing.Submission, "Commencée avant.", "{}", 1), helper);
        await app.MergeAsync(from, to, coordinator);

        Assert.NotNull(await app.SendAsync(new ReadDraft($"reponse:{to}"), helper));
        var answer = await app.SendAsync(writing, helper);

        Assert.Equal(to, (await app.FindAnswerAsync(answer)).QuestionId);
    }

    [Fact]
    public async Task Whoever_was_asked_stays_asked_once_and_nobody_is_asked_their_own_question()
    {
        var (author, asked, coordinator) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (from, to) = (await app.AskAsync(await app.AddMemberAsync()), await app.AskAsync(author));
        var reason = new RequestReason(ReasonKind.AtEase, 0, "Smartphone");
        await app.ChangeAsync(db =>
        {
            db.AnswerRequests.AddRange(
                new AnswerRequest(from, asked.Id, Circle.First, reason, null, app.Now),
                new AnswerRequest(from, author.Id, Circle.First, reason with { }, null, app.Now),
                new AnswerRequest(from, coordinator.Id, Circle.First, reason with { }, null, app.Now),
                new AnswerRequest(to, coordinator.Id, Circle.First, reason with { }, null, app.Now));
            return Task.CompletedTask;
        });
        await app.MergeAsync(from, to, coordinator);

        var open = await app.ReadAsync(db => db.AnswerRequests.Where(request => (request.QuestionId == from || request.QuestionId == to) && request.ClosedAt == null)
            .OrderBy(request => request.MemberId).Select(request => new { request.QuestionId, request.MemberId }).ToListAsync());
        Assert.Equal([(to, asked.Id), (to, coordinator.Id)], open.Select(request => (request.QuestionId, request.MemberId)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_question_asked_without_a_name_is_not_merged_whoever_wrote_on_the_other(bool isFromUnsigned, bool isToUnsigned)
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var from = await app.SendAsync(await app.AQuestionAsync() with { WithoutName = isFromUnsigned }, author);
        var to = await app.SendAsync(await app.AQuestionAsync() with { WithoutName = isToUnsigned }, await app.AddMemberAsync());

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => app.MergeAsync(from, to, coordinator));

        Assert.StartsWith("Une question posée sans nom ne se fusionne pas", refusal.Message, StringComparison.Ordinal);
        Assert.Null((await app.FindQuestionAsync(from)).DeletedAt);
    }

    [Fact]
    public async Task Two_merges_at_once_end_as_if_one_came_after_the_other()
    {
        var (author, helper, one, two) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddCoordinatorAsync(), await app.AddCoordinatorAsync());

        for (var round = 0; round < 3; round++)
        {
            var (a, b) = (await app.AskAsync(author), await app.AskAsync(author));
            await app.AnswerAsync(a, helper);
            await app.AnswerAsync(b, helper);

            await Task.WhenAll(TryAsync(() => app.MergeAsync(a, b, one)), TryAsync(() => app.MergeAsync(b, a, two)), TryAsync(() => app.AnswerAsync(a, helper, "En même temps")));

            var kept = await app.ReadAsync(db => db.Questions.SingleAsync(question => (question.Id == a || question.Id == b) && question.DeletedAt == null));
            var answers = await app.ReadAsync(db => db.Answers.CountAsync(answer => answer.QuestionId == kept.Id));
            Assert.Equal((3, 3), (kept.AnswerCount, answers));
        }
    }

    [Fact]
    public async Task Links_to_the_old_one_lead_to_the_other_and_a_member_merges_nothing()
    {
        var (author, coordinator) = (await app.AddMemberAsync(), await app.AddCoordinatorAsync());
        var (a, b, c, d) = (await app.AskAsync(author), await app.AskAsync(author), await app.AskAsync(author), await app.AskAsync(author));
        await app.PointAsync(d, $"{a}", coordinator);
        await app.MergeAsync(a, b, coordinator);
        await app.MergeAsync(b, c, coordinator);

        Assert.Equal(c, (await app.SendAsync(new FindMergedQuestion(a), author))?.Id);
        Assert.Equal(c, (await app.ReadAsync(d, author)).Facts.Duplicate?.QuestionId);
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.MergeAsync(d, c, author));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.MergeAsync(c, c, coordinator));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.MergeAsync(c, d, coordinator));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.MergeAsync(c, a, coordinator));
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await Task.Run(act);
        }
        catch (Exception refusal) when (refusal is BusinessRuleException or NotFoundException)
        {
            // The second of the two.
        }
    }
}
