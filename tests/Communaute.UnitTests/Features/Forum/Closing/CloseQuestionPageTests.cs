using Bunit;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Closing;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Closing;

public sealed class CloseQuestionPageTests : ComponentTest
{
    public CloseQuestionPageTests() => OpenCircuit();

    [Theory]
    [InlineData("C’est celle-ci", typeof(AcceptAnswer))]
    [InlineData("Résolue autrement", typeof(SolveQuietly))]
    [InlineData("Pas encore", typeof(SayNotYet))]
    public async Task Each_answer_is_one_click_and_leads_back_to_the_question(string button, Type request)
    {
        Mediator.Answers<AcceptAnswer>(Unit.Value);
        Mediator.Answers<SolveQuietly>(Unit.Value);
        Mediator.Answers<SayNotYet>(Unit.Value);
        var page = Open(isSolved: false);
        Assert.Single(Mediator.Sent);

        await page.FindAll("button").Single(one => one.TextContent == button).ClickAsync(new());

        Assert.IsType(request, Mediator.Sent[^1]);
        Assert.EndsWith("questions/3/ameli-en-panne", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_said_and_the_page_stays()
    {
        Mediator.Refuses<SolveQuietly>(new BusinessRuleException("Cette question est déjà résolue."));
        var page = Open(isSolved: false);

        await page.FindAll("button").Single(one => one.TextContent == "Résolue autrement").ClickAsync(new());

        Assert.Equal("Cette question est déjà résolue.", page.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void Once_solved_there_is_nothing_left_to_say() => Assert.Empty(Open(isSolved: true).FindAll("button"));

    private IRenderedComponent<CloseQuestionPage> Open(bool isSolved)
    {
        Mediator.Answers<StartClosing>(new ClosingView(3, "Ameli en panne", isSolved, [new ClosingAnswer(9, "Karim Benali", Clock.GetUtcNow().UtcDateTime, "Essayez ceci.")]));
        return Render<CloseQuestionPage>(page => page.Add(p => p.Id, 3));
    }
}
