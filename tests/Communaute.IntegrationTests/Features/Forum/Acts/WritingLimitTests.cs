using Communaute.IntegrationTests.Support;
using Communaute.Moderation;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Moderation;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Acts;

/// <summary>In a community of its own, since it lets days pass.</summary>
public sealed class WritingLimitTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    [Fact]
    public async Task After_twenty_questions_in_a_day_the_page_says_so_before_one_writes_and_the_next_day_it_does_not()
    {
        var member = await app.AddMemberAsync();

        for (var number = 0; number < WritingLimitsShown.Questions; number++)
        {
            Assert.Null(await app.SendAsync(new FindWritingLimit(Written.Question), member));
            await app.AskAsync(member, $"Question {number}");
        }

        var said = await app.SendAsync(new FindWritingLimit(Written.Question), member);
        Assert.Matches("^Vous avez posé 20\u00a0questions en vingt-quatre heures\u00a0; vous pourrez en poser une autre (demain )?à", said);
        Assert.Equal(said, (await Assert.ThrowsAsync<BusinessRuleException>(() => app.AskAsync(member))).Message);
        var page = await app.ReadPageAsync("/questions/poser", member);
        Assert.Contains("vous pourrez en poser une autre", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Null(await app.SendAsync(new FindWritingLimit(Written.Question), await app.AddMemberAsync()));

        app.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Null(await app.SendAsync(new FindWritingLimit(Written.Question), member));
        await app.AskAsync(member);
    }

    [Fact]
    public async Task A_question_s_page_says_that_one_answered_and_commented_enough_for_the_day()
    {
        var (author, helper) = (await app.AddMemberAsync(), await app.AddMemberAsync());
        var id = await app.AskAsync(author);
        var (asked, now) = (await app.FindQuestionAsync(id), app.Now);
        await app.ChangeAsync(async db =>
        {
            var question = (await db.Questions.FindAsync([id]))!;
            var text = new FormattedText("x", "<p>x</p>");
            db.Answers.AddRange(Enumerable.Range(0, WritingLimitsShown.Others).Select(_ => question.Answer(helper.Id, text with { }, Guid.NewGuid(), now)));
            db.Comments.AddRange(Enumerable.Range(0, WritingLimitsShown.Others).Select(_ => question.Comment(helper.Id, null, text with { }, Guid.NewGuid(), now)));
        });

        var view = await app.ReadAsync(id, helper);
        Assert.StartsWith("Vous avez donné 100\u00a0réponses", view.AnswerRefusal, StringComparison.Ordinal);
        Assert.StartsWith("Vous avez écrit 100\u00a0commentaires", view.CommentRefusal, StringComparison.Ordinal);
        Assert.True(view.MayWrite);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.AnswerAsync(id, helper));
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.CommentAsync(id, helper));
        Assert.Null((await app.ReadAsync(id, author)).AnswerRefusal);
        Assert.Equal(asked.AskedAt, view.AskedAt);
    }

    [Fact]
    public async Task Twenty_reports_a_day_are_enough()
    {
        var reporter = await app.AddMemberAsync();
        var id = await app.AskAsync(await app.AddMemberAsync());

        for (var number = 0; number < WritingLimitsShown.Questions; number++)
        {
            await app.ReportAsync(PostKind.Comment, await app.CommentAsync(id, await app.AddMemberAsync()), reporter);
        }

        Assert.StartsWith("Vous avez fait 20\u00a0signalements", await app.SendAsync(new StartReport(PostKind.Question, id), reporter), StringComparison.Ordinal);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.ReportAsync(PostKind.Question, id, reporter));
    }

    private static class WritingLimitsShown
    {
        public const int Questions = 20;
        public const int Others = 100;
    }
}
