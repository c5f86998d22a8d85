using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Questions;

public sealed class ClaimQuestionTests(CommunauteApp app)
{
    [Fact]
    public async Task It_follows_counts_me_in_keeps_my_draft_and_is_one_duplicate_less_however_often_one_clicks()
    {
        var me = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());
        await app.SendAsync(new FollowQuestion(id, On: false), me);
        await app.SendAsync(new SaveDraft("question", Guid.NewGuid(), "La même", "{}", 1), me);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => app.SendAsync(new ClaimQuestion(id), me))));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SendAsync(new ClaimQuestion(id), me);

        var view = await app.ReadAsync(id, me);
        Assert.Equal((1, true, true), (view.Score, view.HasMyVote, view.IsFollowed));
        Assert.Equal("La même", (await app.ReadAsync(db => db.Drafts.SingleAsync(draft => draft.MemberId == me.Id))).Label);
        Assert.Equal(1, await CountAsync(id));
        Assert.Single(await app.ReadAsync(db => db.Journal
            .Where(entry => entry.Subject == nameof(Question) && entry.SubjectId == id && entry.Kind == nameof(DuplicateAvoided)).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_had_said_me_too_is_counted_in_once_and_is_a_duplicate_avoided_all_the_same()
    {
        var (me, other) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(await app.AddMemberAsync());
        await app.SendAsync(new VoteForQuestion(id, On: true), me);

        await app.SendAsync(new ClaimQuestion(id), me);
        await app.SendAsync(new ClaimQuestion(id), other);

        Assert.Equal(2, (await app.FindQuestionAsync(id)).Score);
        Assert.Equal(2, await CountAsync(id));
    }

    [Fact]
    public async Task The_author_a_visitor_and_whoever_comes_too_late_are_refused()
    {
        var author = await app.AddMemberAsync();
        var id = await app.AskAsync(author);

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new ClaimQuestion(id), author));
        Assert.Equal(0, (await app.FindQuestionAsync(id)).Score);

        await app.SendAsync(new DeleteQuestion(id), author);
        await Assert.ThrowsAsync<NotFoundException>(async () => await app.SendAsync(new ClaimQuestion(id), await app.AddMemberAsync()));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ClaimQuestion(id), sender: null));
    }

    private Task<int> CountAsync(int id) => app.ReadAsync(db => db.QuestionFollows.CountAsync(follow => follow.QuestionId == id && follow.ClaimedAt != null));
}
