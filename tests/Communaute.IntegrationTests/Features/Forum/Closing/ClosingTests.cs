using Communaute.Forum;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Closing;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Closing;

/// <summary>Days pass in a community of its own.</summary>
public sealed class ClosingTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    private const string Subject = "Résolue";

    [Fact]
    public async Task The_author_is_reminded_after_three_days_and_after_ten_and_never_again()
    {
        var (author, question) = await AnsweredAsync();

        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2], await EachDayAsync(14, author, question));
        await app.LiveAsync(60);
        Assert.Equal(2, app.Told(author, question, Subject));
    }

    [Fact]
    public async Task Whoever_says_not_yet_is_left_alone_until_the_second_and_for_good_after_it()
    {
        var (author, question) = await AnsweredAsync();
        await app.LiveAsync(3);
        Assert.True(Assert.Single((await app.SendAsync(new ShowHome(), author)).Awaiting).IsAsked);

        await app.SendAsync(new SayNotYet(question), author);
        await app.SendAsync(new SayNotYet(question), author);
        Assert.Empty((await app.SendAsync(new ShowHome(), author)).Awaiting);
        await app.LiveAsync(6);
        Assert.Empty((await app.SendAsync(new ShowHome(), author)).Awaiting);
        await app.LiveAsync(1);
        Assert.Single((await app.SendAsync(new ShowHome(), author)).Awaiting);

        await app.SendAsync(new SayNotYet(question), author);
        await app.LiveAsync(30);
        Assert.Empty((await app.SendAsync(new ShowHome(), author)).Awaiting);
        Assert.Equal(2, app.Told(author, question, Subject));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_said_it_is_solved_is_not_reminded(bool otherwise)
    {
        var (author, question) = await AnsweredAsync();
        var answer = await app.ReadAsync(db => db.Answers.Where(one => one.QuestionId == question).Select(one => one.Id).SingleAsync());

        if (otherwise)
        {
            await app.SendAsync(new SolveQuietly(question), author);
        }
        else
        {
            await app.SendAsync(new AcceptAnswer(answer), author);
        }

        await app.LiveAsync(14);

        Assert.Equal(0, app.Told(author, question, Subject));
    }

    [Fact]
    public async Task Ones_own_answer_starts_nothing_and_a_mail_that_waited_is_not_sent_once_it_is_solved()
    {
        var author = await app.AddMemberAsync();
        var alone = await app.AskAsync(author);
        await app.AnswerAsync(alone, author);
        var (other, question) = await AnsweredAsync();
        await app.LiveAsync(2);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.ReadJournalAsync();

        while (await app.Services.GetRequiredService<Closer>().StepNextAsync(CancellationToken.None))
        {
        }

        await app.ReadJournalAsync();

        await app.SendAsync(new SolveQuietly(question), other);
        await app.LiveAsync(1);

        Assert.Equal(0, app.Told(other, question, Subject));
        Assert.Equal(0, app.Told(author, alone, Subject));
    }

    [Fact]
    public async Task Two_nodes_at_once_remind_once_and_after_a_long_stop_what_is_late_is_left_out()
    {
        var (author, question) = await AnsweredAsync();
        var closer = app.Services.GetRequiredService<Closer>();
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => closer.StepNextAsync(CancellationToken.None))));
        await app.AgeAsync();
        Assert.Equal(1, app.Told(author, question, Subject));

        var (stopped, old) = await AnsweredAsync();
        await app.LeapAsync(9);
        Assert.Equal(0, app.Told(stopped, old, Subject));
        await app.LiveAsync(1);
        Assert.Equal(1, app.Told(stopped, old, Subject));
    }

    [Fact]
    public async Task The_page_that_the_mail_leads_to_changes_nothing_by_itself_and_is_the_authors_alone()
    {
        var (author, question) = await AnsweredAsync();
        await app.LiveAsync(3);
        var mail = app.MailsTo(author.Email!).Last(sent => sent.Subject!.StartsWith(Subject, StringComparison.Ordinal));
        var path = AccountScenes.PathIn(mail);
        await app.ReadPageAsync("/questions", author);

        var commands = await app.CountSqlAsync(async () => Assert.Contains("Pas encore", await app.ReadPageAsync(path, author), StringComparison.Ordinal));

        Assert.InRange(commands.Count, 1, 6);
        Assert.Equal(QuestionState.Answered, (await app.FindQuestionAsync(question)).State);
        using var refused = await app.VisitAsync(path, await app.AddCoordinatorAsync());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task Solved_otherwise_shows_as_solved_everywhere_and_reopening_restores_exactly_what_was()
    {
        var (author, question) = await AnsweredAsync();
        var (before, reader) = (await app.FindQuestionAsync(question), await app.AddMemberAsync());

        app.Clock.Advance(TimeSpan.FromHours(5));
        await app.SendAsync(new SolveQuietly(question), author);
        await app.SendAsync(new SolveQuietly(question), author);

        var view = await app.ReadAsync(question, reader);
        Assert.Equal((QuestionState.Solved, true), (view.State, view.IsQuietlySolved));
        Assert.Contains((await app.SendAsync(new ListQuestions(QuestionTab.Solved), reader)).Rows, row => row.Id == question);
        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(QuestionSolvedQuietly) && entry.SubjectId == question)));

        await app.SendAsync(new UnsolveQuietly(question), author);
        await app.SendAsync(new UnsolveQuietly(question), author);
        var after = await app.FindQuestionAsync(question);
        Assert.Equal(
            (before.State, before.SolvedAt, before.LastActivityAt, before.AnswerCount, before.AcceptedCount, before.QuietlySolvedAt),
            (after.State, after.SolvedAt, after.LastActivityAt, after.AnswerCount, after.AcceptedCount, after.QuietlySolvedAt));
    }

    [Fact]
    public async Task An_accepted_answer_and_a_quiet_solution_do_not_undo_each_other()
    {
        var (author, question) = await AnsweredAsync();
        var answer = await app.ReadAsync(db => db.Answers.Where(one => one.QuestionId == question).Select(one => one.Id).SingleAsync());
        await app.SendAsync(new SolveQuietly(question), author);
        var solved = await app.FindQuestionAsync(question);
        app.Clock.Advance(TimeSpan.FromHours(1));

        await app.SendAsync(new AcceptAnswer(answer), author);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new UnsolveQuietly(question), author));
        await app.SendAsync(new UnacceptAnswer(answer), author);

        var after = await app.FindQuestionAsync(question);
        Assert.Equal((solved.State, solved.SolvedAt, solved.QuietlySolvedAt), (after.State, after.SolvedAt, after.QuietlySolvedAt));
    }

    [Fact]
    public async Task Nobody_else_says_it_is_solved_reopens_it_or_answers_for_the_author()
    {
        var (author, question) = await AnsweredAsync();

        foreach (var other in new[] { await app.AddMemberAsync(), await app.AddCoordinatorAsync() })
        {
            await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new SolveQuietly(question), other));
            await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new SayNotYet(question), other));
            Assert.Null(await app.SendAsync(new StartClosing(question), other));
        }

        await app.SendAsync(new SolveQuietly(question), author);
        await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(new SolveQuietly(question), await app.AddMemberAsync()));
        await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(new UnsolveQuietly(question), await app.AddMemberAsync()));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new SolveQuietly(999_999), author));
    }

    [Fact]
    public async Task Solved_before_any_answer_it_asks_nobody_more_and_reopened_it_is_looked_after_again()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var author = await app.AddMemberAsync();
        var question = await app.AskAboutAsync(await app.AddThemeAsync(), author);
        await app.RouteAsync();
        Assert.Contains((await app.SendAsync(new ListForCoordinators(), coordinator)).Rows, row => row.Id == question);

        await app.SendAsync(new SolveQuietly(question), author);
        Assert.DoesNotContain((await app.SendAsync(new ListForCoordinators(), coordinator)).Rows, row => row.Id == question);
        await app.SendAsync(new UnsolveQuietly(question), author);
        await app.RouteAsync();

        Assert.Equal(QuestionState.Unanswered, (await app.FindQuestionAsync(question)).State);
        Assert.Contains((await app.SendAsync(new ListForCoordinators(), coordinator)).Rows, row => row.Id == question);
    }

    private async Task<(Member Author, int Question)> AnsweredAsync()
    {
        var author = await app.AddMemberAsync();
        var question = await app.AskAsync(author, $"Une question {Guid.NewGuid():N}");
        await app.AnswerAsync(question, await app.AddMemberAsync());
        // Whatever the season, each later look comes after the hour of that day in Paris.
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.AgeAsync();
        return (author, question);
    }

    private async Task<List<int>> EachDayAsync(int days, Member author, int question)
    {
        var told = new List<int>();

        for (var day = 0; day < days; day++)
        {
            await app.LiveAsync(1);
            told.Add(app.Told(author, question, Subject));
        }

        return told;
    }
}
