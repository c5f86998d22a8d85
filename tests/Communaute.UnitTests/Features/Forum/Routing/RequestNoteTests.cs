using Bunit;
using Communaute.Forum.Routing;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Routing;
using MediatR;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Routing;

public sealed class RequestNoteTests : ComponentTest
{
    private static readonly MyRequest Asked = new(31, new RequestReason(ReasonKind.Solved, 4, "ants"), Outcome: null);

    private readonly List<IRequest<Unit>> _acts = [];

    public RequestNoteTests() => OpenCircuit();

    [Fact]
    public void Whoever_is_asked_is_told_why_and_led_to_the_answer()
    {
        var note = Open(Asked);

        Assert.Contains("Vous avez résolu 4\u00a0questions sur «\u00a0ants\u00a0».", note.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal("questions/3/ants#repondre", note.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task I_do_not_know_is_one_click()
    {
        await ButtonAsync(Open(Asked), "Je ne sais pas");

        Assert.Equal(new DeclineRequest(31), Assert.Single(_acts));
    }

    [Fact]
    public async Task It_is_passed_to_one_of_a_short_list_each_with_its_reason()
    {
        Mediator.Answers<FindColleagues>(new[] { new PersonToAsk(8, "Karim Benali", new RequestReason(ReasonKind.CanTrain, 0, "Données")) });
        var note = Open(Asked);

        await ButtonAsync(note, "Passer à quelqu’un");
        Assert.Equal("Peut former sur «\u00a0Données\u00a0»", note.Find(".person .sm").TextContent);
        await ButtonAsync(note, "Passer la question à Karim Benali");

        Assert.Equal(new PassRequest(31, 8), Assert.Single(_acts));
    }

    [Fact]
    public async Task Without_anybody_else_the_note_says_so()
    {
        Mediator.Answers<FindColleagues>(Array.Empty<PersonToAsk>());
        var note = Open(Asked);

        await ButtonAsync(note, "Passer à quelqu’un");

        Assert.Contains("Personne d’autre n’est disponible", note.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_now_asks_until_when()
    {
        var note = Open(Asked);

        await ButtonAsync(note, "Pas en ce moment");
        note.Find("input[type=date]").Change("2026-11-27");
        await ButtonAsync(note, "Confirmer");

        Assert.Equal(new PostponeRequest(31, new DateOnly(2026, 11, 27)), Assert.Single(_acts));
    }

    [Theory]
    [InlineData(RequestOutcome.Declined, "on ne vous relancera pas")]
    [InlineData(RequestOutcome.Passed, "la question est passée à votre collègue")]
    public void What_was_decided_is_confirmed_and_offers_nothing_more(RequestOutcome outcome, string words)
    {
        var note = Open(Asked with { Outcome = outcome });

        Assert.Contains(words, note.Markup, StringComparison.Ordinal);
        Assert.Empty(note.FindAll("button"));
    }

    private IRenderedComponent<RequestNote> Open(MyRequest request) => Render<RequestNote>(note => note
        .Add(n => n.Request, request).Add(n => n.Address, "questions/3/ants").Add(n => n.OnAct, _acts.Add));

    private static Task ButtonAsync(IRenderedComponent<RequestNote> note, string words) =>
        note.FindAll("button").Single(button => button.TextContent.Trim() == words).ClickAsync(new());
}
