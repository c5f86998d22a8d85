using Communaute.Advisors;
using Communaute.Forum.Routing;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Features.Home;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Time;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Routing;

[Collection(RoutingCommunity.Name)]
public sealed class DecideOnRequestTests(CommunauteApp app)
{
    private DateOnly Today => DateOnly.FromDateTime(FrenchTime.InParis(app.Now));

    [Fact]
    public async Task When_the_last_one_asked_does_not_know_others_are_asked_at_once_and_they_never_again()
    {
        app.GoToMorning();
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 5);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();

        foreach (var helper in helpers[..3])
        {
            Assert.Equal(3, (await app.PeopleAskedAsync(question)).Count);
            await app.SendAsync(new DeclineRequest(await app.RequestToAsync(helper, question)), helper);
            await app.RouteAsync();
        }

        Assert.Equal(helpers.Select(helper => helper.Id), await app.PeopleAskedAsync(question));
        Assert.Empty((await app.SendAsync(new ShowHome(), helpers[0])).Requested);
        Assert.Equal(RequestOutcome.Declined, (await app.ReadAsync(question, helpers[0])).MyRequest?.Outcome);
    }

    [Fact]
    public async Task A_request_is_passed_to_a_colleague_of_the_short_list_who_is_told_by_whom()
    {
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 5);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        var mine = await app.RequestToAsync(helpers[0], question);

        var colleagues = await app.SendAsync(new FindColleagues(mine), helpers[0]);
        await app.SendAsync(new PassRequest(mine, helpers[4].Id), helpers[0]);
        await app.RouteAsync();
        await app.DeliverAsync();

        Assert.Equal([helpers[3].Id, helpers[4].Id], colleagues.Select(person => person.MemberId));
        var passed = (await app.ReadAsync(question, helpers[4])).MyRequest!;
        Assert.Equal((ReasonKind.Passed, helpers[0].DisplayName), (passed.Reason.Kind, passed.Reason.Subject));
        Assert.Equal(RequestOutcome.Passed, (await app.ReadAsync(question, helpers[0])).MyRequest?.Outcome);
        Assert.Single(app.MailsTo(helpers[4].Email!));
    }

    [Fact]
    public async Task Passing_twice_at_once_asks_one_colleague_once()
    {
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 5);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        var mine = await app.RequestToAsync(helpers[0], question);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.SendAsync(new PassRequest(mine, helpers[3].Id), helpers[0])));

        Assert.Equal(4, (await app.PeopleAskedAsync(question)).Count);
    }

    [Fact]
    public async Task A_colleague_who_was_asked_often_enough_is_not_asked_more()
    {
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 3, SkillLevel.CanTrain);
        var full = await app.AddHelperAsync(theme, change: advisor => advisor.Accept(0));
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        var mine = await app.RequestToAsync(helpers[0], question);

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new PassRequest(mine, full.Id), helpers[0]));

        Assert.StartsWith("Cette personne ne peut plus être sollicitée", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new PassRequest(mine, helpers[1].Id), helpers[0]));
        Assert.Null((await app.RequestsAsync(question)).Single(request => request.Id == mine).ClosedAt);
    }

    [Fact]
    public async Task Nothing_is_passed_once_somebody_answered()
    {
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 4);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        await app.AnswerAsync(question, helpers[1]);

        var mine = await app.RequestToAsync(helpers[0], question);

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new PassRequest(mine, helpers[3].Id), helpers[0]));
    }

    [Fact]
    public async Task Not_now_declines_and_says_until_when()
    {
        var theme = await app.AddThemeAsync();
        var helper = await app.AddHelperAsync(theme);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();

        await app.SendAsync(new PostponeRequest(await app.RequestToAsync(helper, question), Today.AddDays(3)), helper);
        var next = await app.AskAboutAsync(theme);
        await app.RouteAsync();

        Assert.Equal(FrenchTime.StartOf(Today.AddDays(4)), await app.ReadAsync(db => db.Advisors.Where(advisor => advisor.Id == helper.Id).Select(advisor => advisor.AwayUntil).SingleAsync()));
        Assert.Empty(await app.PeopleAskedAsync(next));
    }

    [Fact]
    public async Task Not_now_until_a_day_that_has_passed_is_refused()
    {
        var theme = await app.AddThemeAsync();
        var helper = await app.AddHelperAsync(theme);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        var mine = await app.RequestToAsync(helper, question);

        await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(new PostponeRequest(mine, Today.AddDays(-1)), helper));
    }

    [Fact]
    public async Task What_was_asked_of_somebody_else_does_not_exist()
    {
        var theme = await app.AddThemeAsync();
        var helpers = await app.AddHelpersAsync(theme, 4);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        var theirs = await app.RequestToAsync(helpers[0], question);
        var other = helpers[1];

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new DeclineRequest(theirs), other));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new PostponeRequest(theirs, Today), other));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new PassRequest(theirs, helpers[3].Id), other));
        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new FindColleagues(theirs), other));
        Assert.Null((await app.RequestsAsync(question)).Single(request => request.Id == theirs).ClosedAt);
    }

    [Fact]
    public async Task Clicking_twice_declines_once()
    {
        var theme = await app.AddThemeAsync();
        var helper = await app.AddHelperAsync(theme);
        var question = await app.AskAboutAsync(theme);
        await app.RouteAsync();
        var mine = await app.RequestToAsync(helper, question);

        await Task.WhenAll(app.SendAsync(new DeclineRequest(mine), helper), app.SendAsync(new DeclineRequest(mine), helper));

        Assert.Equal(1, await app.ReadAsync(db => db.Journal.CountAsync(entry => entry.Kind == nameof(RequestDeclined) && entry.SubjectId == mine)));
    }
}
