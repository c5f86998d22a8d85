using Communaute.Advisors;
using Communaute.Forum.Following;
using Communaute.Forum.Routing;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Features.Home;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Routing;

[Collection(RoutingCommunity.Name)]
public sealed class WhoIsAskedTests(CommunauteApp app)
{
    [Fact]
    public async Task Three_people_are_asked_those_who_know_best_first_as_the_form_said()
    {
        var theme = await app.AddThemeAsync();
        var atEase = await app.AddHelpersAsync(theme, 3);
        var trainers = await app.AddHelpersAsync(theme, 2, SkillLevel.CanTrain);
        var author = await app.AddMemberAsync();

        var said = await app.SendAsync(new FindWhoWillBeAsked([theme], [], []), author);
        var question = await app.AskAboutAsync(theme, author);
        await app.RouteAsync();

        Assert.Equal([trainers[0].Id, trainers[1].Id, atEase[0].Id], said.Select(person => person.MemberId));
        Assert.Equal(said.Select(person => person.MemberId), await app.PeopleAskedAsync(question));
        Assert.Equal(ReasonKind.CanTrain, said[0].Reason.Kind);
    }

    [Fact]
    public async Task Never_the_author_nor_who_left_is_away_left_the_directory_or_wants_no_question()
    {
        var theme = await app.AddThemeAsync();
        var author = await app.AddHelperAsync(theme);
        var gone = await app.AddHelperAsync(theme);
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(member => member.Id == gone.Id)).Depart(author.Id, app.Now));
        await app.AddHelperAsync(theme, change: advisor => advisor.BeAway(app.Now.AddDays(30)));
        await app.AddHelperAsync(theme, change: advisor => advisor.Unlist());
        await app.AddHelperAsync(theme, change: advisor => advisor.Accept(0));
        var back = await app.AddHelperAsync(theme, change: advisor => advisor.BeAway(app.Now));

        var question = await app.AskAboutAsync(theme, author);
        await app.RouteAsync();

        Assert.Equal([back.Id], await app.PeopleAskedAsync(question));
    }

    [Fact]
    public async Task After_a_day_the_followers_of_the_theme_are_asked_within_their_limit_and_told_why()
    {
        app.GoToMorning();
        var (theme, other) = (await app.AddThemeAsync(), await app.AddThemeAsync());
        var knowing = await app.AddHelpersAsync(theme, 5);
        var follower = await app.AddHelperAsync(other);
        var silenced = await app.AddHelperAsync(other);
        var wantsNone = await app.AddHelperAsync(other, change: advisor => advisor.Accept(0));
        await app.SendAsync(new FollowSubject(FollowKind.Theme, theme, FollowLevel.NewQuestions), follower);
        await app.SendAsync(new FollowSubject(FollowKind.Theme, theme, FollowLevel.Nothing), silenced);
        await app.SendAsync(new FollowSubject(FollowKind.Theme, theme, FollowLevel.All), wantsNone);

        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        await app.WorkAsync(TimeSpan.FromHours(2));
        Assert.Equal(knowing.Select(helper => helper.Id).Order(), (await app.PeopleAskedAsync(question)).Order());
        await app.WorkAsync(WorkingTime.Day - TimeSpan.FromHours(2));

        Assert.Equal([.. knowing.Select(helper => helper.Id).Order(), follower.Id], (await app.PeopleAskedAsync(question)).Order());
        Assert.Equal(ReasonKind.Follows, (await app.ReadAsync(question, follower)).MyRequest?.Reason.Kind);
    }

    [Fact]
    public async Task Whoever_solved_questions_on_the_theme_comes_before_whoever_declares_it()
    {
        var (theme, other) = (await app.AddThemeAsync(), await app.AddThemeAsync());
        await app.AddHelpersAsync(theme, 3);
        var solver = await app.AddHelperAsync(other);
        var author = await app.AddMemberAsync();

        for (var number = 0; number < 3; number++)
        {
            var solved = await app.AskAboutAsync(theme, author);
            await app.SendAsync(new AcceptAnswer(await app.AnswerAsync(solved, solver)), author);
        }

        var people = await app.SendAsync(new FindWhoWillBeAsked([theme], [], []), author);

        Assert.Equal((solver.Id, ReasonKind.Solved, 3), (people[0].MemberId, people[0].Reason.Kind, people[0].Reason.Count));
    }

    [Fact]
    public async Task Among_equals_the_one_who_receives_people_nearby_is_asked_first_and_told_so()
    {
        var theme = await app.AddThemeAsync();
        var (feurs, elsewhere) = (await app.AddPlaceAsync("42094"), await app.AddPlaceAsync("42218"));
        await app.AddHelperAsync(theme, change: advisor => advisor.IsReceivedAt(new Assignment(elsewhere.Id, null, null)));
        var near = await app.AddHelperAsync(theme, SkillLevel.AtEase, advisor => advisor.IsReceivedAt(new Assignment(feurs.Id, null, null)));
        var author = await app.AddHelperAsync(await app.AddThemeAsync(), change: advisor => advisor.IsReceivedAt(new Assignment(feurs.Id, null, null)));

        var people = await app.SendAsync(new FindWhoWillBeAsked([theme], [], []), author);

        Assert.Equal(near.Id, people[0].MemberId);
    }

    [Fact]
    public async Task Without_a_name_nearness_does_not_count_since_it_would_say_where_the_author_works()
    {
        var theme = await app.AddThemeAsync();
        var (feurs, elsewhere) = (await app.AddPlaceAsync("42094"), await app.AddPlaceAsync("42218"));
        var first = await app.AddHelperAsync(theme, change: advisor => advisor.IsReceivedAt(new Assignment(elsewhere.Id, null, null)));
        await app.AddHelperAsync(theme, change: advisor => advisor.IsReceivedAt(new Assignment(feurs.Id, null, null)));
        var author = await app.AddHelperAsync(await app.AddThemeAsync(), change: advisor => advisor.IsReceivedAt(new Assignment(feurs.Id, null, null)));

        var people = await app.SendAsync(new FindWhoWillBeAsked([theme], [], [], WithoutName: true), author);
        var question = await app.AskAboutAsync(theme, author, withoutName: true);
        await app.RouteAsync();

        Assert.Equal(first.Id, people[0].MemberId);
        Assert.Equal(first.Id, (await app.PeopleAskedAsync(question))[0]);
        Assert.DoesNotContain(people, person => person.Reason.Kind == ReasonKind.Near);
    }

    [Fact]
    public async Task Nobody_is_asked_more_than_they_accept_in_seven_days()
    {
        var theme = await app.AddThemeAsync();
        var helper = await app.AddHelperAsync(theme, change: advisor => advisor.Accept(2));

        int[] questions = [await app.AskAboutAsync(theme), await app.AskAboutAsync(theme), await app.AskAboutAsync(theme)];
        await app.RouteAsync();
        Assert.Equal(2, (await AskedOfAsync(questions)).Count(member => member == helper.Id));

        app.Clock.Advance(TimeSpan.FromDays(7));
        var later = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        Assert.Equal([helper.Id], await app.PeopleAskedAsync(later));
    }

    [Fact]
    public async Task Each_is_told_once_at_home_on_the_page_and_by_mail()
    {
        var theme = await app.AddThemeAsync();
        var (helper, bystander) = (await app.AddHelperAsync(theme), await app.AddMemberAsync());
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        await app.DeliverAsync();
        await app.DeliverAsync();

        Assert.StartsWith("On vous demande", Assert.Single(app.MailsTo(helper.Email!)).Subject, StringComparison.Ordinal);
        Assert.Equal(question, Assert.Single((await app.SendAsync(new ShowHome(), helper)).Requested).QuestionId);
        Assert.Equal(ReasonKind.AtEase, (await app.ReadAsync(question, helper)).MyRequest?.Reason.Kind);
        Assert.Equal([helper.DisplayName], (await app.ReadAsync(question, bystander)).PeopleAsked);
        Assert.Null((await app.ReadAsync(question, bystander)).MyRequest);
        Assert.Empty((await app.SendAsync(new ShowHome(), bystander)).Requested);
    }

    [Fact]
    public async Task An_answer_ends_the_request_and_a_mail_that_has_not_left_stays()
    {
        var theme = await app.AddThemeAsync();
        var (quick, slow) = (await app.AddHelperAsync(theme), await app.AddHelperAsync(theme));
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();

        await app.AnswerAsync(question, quick);
        await app.ReadJournalAsync();
        await app.SendMailsAsync();

        Assert.Equal(
            [RequestOutcome.Answered, RequestOutcome.NoLongerNeeded],
            (await app.RequestsAsync(question)).OrderBy(request => request.MemberId == slow.Id).Select(request => request.Outcome!.Value));
        Assert.Empty((await app.SendAsync(new ShowHome(), slow)).Requested);
        Assert.Empty(app.MailsTo(slow.Email!));
    }

    private async Task<List<int>> AskedOfAsync(int[] questions) =>
        await app.ReadAsync(db => db.AnswerRequests.Where(request => questions.Contains(request.QuestionId)).Select(request => request.MemberId).ToListAsync());
}
