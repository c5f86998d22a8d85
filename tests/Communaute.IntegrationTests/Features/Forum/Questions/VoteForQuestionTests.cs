using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class VoteForQuestionTests(CommunauteApp app)
{
    [Fact]
    public async Task Twenty_clicks_at_once_are_one_vote()
    {
        var voter = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.SendAsync(new VoteForQuestion(id, true), voter))));

        var view = await app.ReadAsync(id, voter);
        Assert.Equal((1, true), (view.Score, view.HasMyVote));
    }

    [Fact]
    public async Task Many_members_at_once_each_count()
    {
        var id = await app.AskAsync(await app.AddMemberAsync());
        var voters = new List<Members.Member>();
        for (var number = 0; number < 12; number++)
        {
            voters.Add(await app.AddMemberAsync());
        }

        await Task.WhenAll(voters.Select(voter => Task.Run(() => app.SendAsync(new VoteForQuestion(id, true), voter))));

        Assert.Equal(12, (await app.FindQuestionAsync(id)).Score);
    }

    [Fact]
    public async Task A_vote_taken_back_leaves_no_trace_however_often_one_clicks()
    {
        var voter = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());
        await app.SendAsync(new VoteForQuestion(id, true), voter);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => app.SendAsync(new VoteForQuestion(id, false), voter))));

        Assert.Equal((0, false), ((await app.ReadAsync(id, voter)).Score, (await app.ReadAsync(id, voter)).HasMyVote));
    }

    [Fact]
    public async Task Nobody_votes_for_their_own_question()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new VoteForQuestion(id, true), author));

        Assert.Equal(0, (await app.FindQuestionAsync(id)).Score);
    }

    [Fact]
    public async Task A_vote_for_nothing_is_not_found() =>
        await Assert.ThrowsAsync<NotFoundException>(async () => await app.SendAsync(new VoteForQuestion(999_999, true), await app.AddMemberAsync()));
}
