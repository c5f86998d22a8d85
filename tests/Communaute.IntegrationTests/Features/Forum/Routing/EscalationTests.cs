using Communaute.Advisors;
using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Journal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Routing;

[Collection(RoutingCommunity.Name)]
public sealed class EscalationTests(CommunauteApp app)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Without_answer_a_question_goes_from_circle_to_circle_and_to_the_coordinators()
    {
        app.GoToMorning();
        var theme = await app.AddThemeAsync();
        await app.AddHelpersAsync(theme, 6);
        await app.AddHelperAsync(theme, SkillLevel.Discovering);
        var coordinator = await app.AddCoordinatorAsync();
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();

        await ReachesAfterAsync(question, TimeSpan.FromHours(2), before: 3, after: 5);
        await ReachesAfterAsync(question, WorkingTime.Day - TimeSpan.FromHours(2), before: 5, after: 7);
        Assert.DoesNotContain(await WaitingAsync(coordinator), row => row.Id == question);
        await app.WorkAsync(WorkingTime.Day);

        Assert.Contains(await WaitingAsync(coordinator), row => row.Id == question && row.RequestCount == 7);
        await app.DeliverAsync();
        Assert.Single(app.MailsTo(coordinator.Email!), mail => mail.TextBody!.Contains($"/questions/{question}/", StringComparison.Ordinal));

        await app.AnswerAsync(question, coordinator);
        Assert.DoesNotContain(await WaitingAsync(coordinator), row => row.Id == question);
    }

    [Fact]
    public async Task When_somebody_stands_there_two_more_are_asked_after_a_quarter_of_an_hour()
    {
        app.GoToMorning();
        var theme = await app.AddThemeAsync();
        await app.AddHelpersAsync(theme, 5);
        var question = await app.AskAboutAsync(theme, urgency: Urgency.Now);
        await app.RouteAsync();

        await ReachesAfterAsync(question, TimeSpan.FromMinutes(15), before: 3, after: 5);
    }

    [Fact]
    public async Task A_question_that_becomes_urgent_waits_no_longer_than_an_urgent_one()
    {
        app.GoToMorning();
        var theme = await app.AddThemeAsync();
        await app.AddHelpersAsync(theme, 5);
        var author = await app.AddMemberAsync();
        var question = await app.AskAboutAsync(theme, author);
        await app.RouteAsync();
        await app.WorkAsync(TimeSpan.FromMinutes(20));

        var edit = await app.SendAsync(new StartQuestionEdit(question), author);
        edit!.Urgency = Urgency.Now;
        await app.SendAsync(edit, author);
        await app.RouteAsync();

        Assert.Equal(5, (await app.PeopleAskedAsync(question)).Count);
    }

    [Fact]
    public async Task Where_nobody_is_able_the_coordinators_are_told_at_once()
    {
        var coordinator = await app.AddCoordinatorAsync();

        var question = await app.AskAboutAsync(await app.AddThemeAsync());
        await app.RouteAsync();

        Assert.Empty(await app.PeopleAskedAsync(question));
        Assert.Contains(await WaitingAsync(coordinator), row => row.Id == question);
    }

    [Fact]
    public async Task A_circle_without_anybody_is_not_waited_for()
    {
        var theme = await app.AddThemeAsync();
        var beginner = await app.AddHelperAsync(theme, SkillLevel.Discovering);

        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();

        Assert.Equal([beginner.Id], await app.PeopleAskedAsync(question));
        Assert.Equal(Circle.Everyone, (await app.EscalationAsync(question)).Circle);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answered_or_deleted_question_goes_no_further(bool isDeleted)
    {
        app.GoToMorning();
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 5);
        var author = await app.AddMemberAsync();
        var question = await app.AskAboutAsync(theme, author);
        await app.RouteAsync();

        if (isDeleted)
        {
            await app.SendAsync(new DeleteQuestion(question), author);
        }
        else
        {
            await app.AnswerAsync(question, helpers[4]);
        }

        await app.WorkAsync(3 * WorkingTime.Day);

        Assert.Equal(3, (await app.PeopleAskedAsync(question)).Count);
        Assert.Null((await app.EscalationAsync(question)).NextAt);
    }

    [Fact]
    public async Task A_question_that_loses_its_only_answer_is_looked_after_again()
    {
        app.GoToMorning();
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 5);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        var answer = await app.AnswerAsync(question, helpers[0]);
        await app.WorkAsync(3 * WorkingTime.Day);

        await app.SendAsync(new DeleteAnswer(answer), helpers[0]);
        await app.WorkAsync(TimeSpan.FromHours(2));

        Assert.Equal(5, (await app.PeopleAskedAsync(question)).Count);
    }

    [Fact]
    public async Task Several_nodes_that_carry_the_same_questions_at_once_ask_nobody_twice_nor_too_often()
    {
        app.GoToMorning();
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 9);
        var questions = new List<int>();

        for (var number = 0; number < 9; number++)
        {
            questions.Add(await app.AskAboutAsync(theme));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.RouteAsync()));
        await app.RouteAsync();

        var asked = new List<int>();

        foreach (var question in questions)
        {
            var people = await app.PeopleAskedAsync(question);
            Assert.Equal(3, people.Distinct().Count());
            Assert.Equal(people.Count, people.Distinct().Count());
            asked.AddRange(people);
        }

        Assert.All(helpers, helper => Assert.Equal(Advisor.DefaultWeeklyRequests, asked.Count(member => member == helper.Id)));
    }

    [Fact]
    public async Task An_answer_that_arrives_during_a_step_is_not_overtaken()
    {
        app.GoToMorning();
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 5);
        var questions = new List<int>();

        for (var number = 0; number < 3; number++)
        {
            questions.Add(await app.AskAboutAsync(theme));
        }

        await app.RouteAsync();
        app.Clock.SetUtcNow(new DateTimeOffset(WorkingTime.Add(app.Now, TimeSpan.FromHours(2))));
        await Task.WhenAll([app.RouteAsync(), app.RouteAsync(), .. questions.Select(question => app.AnswerAsync(question, helpers[0]))]);
        await app.RouteAsync();

        foreach (var question in questions)
        {
            Assert.All(await app.RequestsAsync(question), request => Assert.NotNull(request.ClosedAt));
            Assert.Equal(QuestionState.Answered, (await app.FindQuestionAsync(question)).State);
        }
    }

    [Fact]
    public async Task Replaying_the_journal_asks_nobody_again()
    {
        var theme = await app.AddThemeAsync();
        await app.AddHelpersAsync(theme, 5);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();

        var routing = app.Services.GetServices<JournalConsumer>().Single(consumer => consumer.Name == "routing");
        await app.Services.GetRequiredService<JournalReader>().ReplayAsync(routing, CancellationToken.None);
        await app.RouteAsync();

        Assert.Equal(3, (await app.PeopleAskedAsync(question)).Count);
    }

    [Fact]
    public async Task The_coordinators_list_is_theirs_alone() =>
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await app.SendAsync(new ListForCoordinators(), await app.AddMemberAsync()));

    private async Task ReachesAfterAsync(int question, TimeSpan patience, int before, int after)
    {
        await app.WorkAsync(patience - Minute);
        Assert.Equal(before, (await app.PeopleAskedAsync(question)).Count);
        await app.WorkAsync(Minute);
        Assert.Equal(after, (await app.PeopleAskedAsync(question)).Count);
    }

    private async Task<IReadOnlyList<WaitingLine>> WaitingAsync(Member coordinator)
    {
        var rows = new List<WaitingLine>();

        for (var page = new ListForCoordinators(); ;)
        {
            var list = await app.SendAsync(page, coordinator);
            rows.AddRange(list.Rows);

            if (list.Next is null)
            {
                return rows;
            }

            page = new ListForCoordinators(list.Next);
        }
    }
}
