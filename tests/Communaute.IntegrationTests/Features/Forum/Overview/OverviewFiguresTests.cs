using Communaute.Forum.Routing;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Overview;
using Communaute.Web.Features.Forum.Questions;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Overview;

/// <summary>In a community of its own: it counts all the questions there are.</summary>
public sealed class OverviewFiguresTests(CommunauteApp app) : IClassFixture<CommunauteApp>
{
    [Fact]
    public async Task The_figures_say_how_long_one_waited_what_is_open_and_which_theme_lacks_people()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var theme = await app.AThemeAsync();
        app.GoToMorning();
        var author = await app.AddMemberAsync();
        var helper = await app.AddHelperAsync(theme);
        var (solved, answered, ownAnswer, waiting, deleted) = (
            await app.AskAboutAsync(theme, author), await app.AskAboutAsync(theme, author), await app.AskAboutAsync(theme, author), await app.AskAboutAsync(theme, author), await app.AskAboutAsync(theme, author));
        var before = (await app.SendAsync(new ShowOverview(4), coordinator)).Period;
        await app.SendAsync(new DeleteQuestion(deleted), author);
        await app.SendAsync(new ClaimQuestion(waiting), helper);

        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.AnswerAsync(ownAnswer, author, "Trouvé de moi-même.");
        await app.SendAsync(new AcceptAnswer(await app.AnswerAsync(solved, helper)), author);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.AnswerAsync(answered, helper);
        app.Clock.SetUtcNow(new DateTimeOffset(WorkingTime.Add(app.Now, WorkingTime.Day)));

        var view = await app.SendAsync(new ShowOverview(4), coordinator);
        var line = Assert.Single(view.Themes, one => one.Id == theme);

        Assert.Equal(before.Asked - 1, view.Period.Asked);
        Assert.Equal((4, 1, 2, 1, false), (line.Asked, line.Unanswered, line.Unsolved, line.People, line.LacksPeople));
        Assert.Equal(view.Weeks.Sum(week => week.Waits.Asked), view.Period.Asked);
        Assert.Contains(view.Longest, question => question.Id == waiting);
        Assert.DoesNotContain(view.Longest, question => question.Id == deleted);
        Assert.Equal(view.Ages.Sum(age => age.Unanswered + age.Unsolved), view.Period.Asked - view.Period.Solved);
        Assert.Equal((TimeSpan.FromHours(3), TimeSpan.FromHours(2)), (view.Period.Answer, view.Period.Solution));
        // The one its own author answered got nobody's answer within the day.
        Assert.Equal(1, view.Avoided);
        Assert.Equal((4, 2, 2), (view.Period.Decided, view.Period.InADay, view.Period.Answered));

        await app.AskAboutAsync(theme, author);
        Assert.True((await app.SendAsync(new ShowOverview(4), coordinator)).Themes.Single(one => one.Id == theme).LacksPeople);
    }
}
