using Bunit;
using Communaute.Forum.Ageing;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Answers;
using Communaute.Web.Features.Forum.Reactions;
using Communaute.Web.Platform.Drafts;
using MediatR;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Reactions;

public sealed class ReactionBarTests : ComponentTest
{
    private static readonly AnswerView AnAnswer = new(
        9, "", new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc), null, false, false, null, 0, false, false, false, new Byline { MemberId = 2, Name = "Karim Benali" });

    private readonly List<IRequest<Unit>> _acts = [];
    private int _changes;

    public ReactionBarTests()
    {
        OpenCircuit();
        Mediator.Answers<ReadDraft>(null);
    }

    [Fact]
    public async Task It_works_is_one_click_and_a_second_takes_it_back()
    {
        await ClickAsync(Open(AnAnswer), "Ça marche");
        await ClickAsync(Open(AnAnswer with { Reactions = new ReactionsView(3, 0, 0, ReactionKind.Works, null) }), "Ça marche · 3, dont vous");

        Assert.Equal(ReactionKind.Works, Assert.IsType<ReactToAnswer>(_acts[0]).Kind);
        Assert.Equal(new WithdrawReaction(9), _acts[1]);
    }

    [Fact]
    public async Task Out_of_date_counts_at_once_and_may_be_explained()
    {
        var bar = Open(AnAnswer);

        await ClickAsync(bar, "Périmé");

        Assert.Equal(ReactionKind.Outdated, Assert.IsType<ReactToAnswer>(Assert.Single(_acts)).Kind);
        Assert.Contains("Ce qui a changé", bar.Find("form label").TextContent, StringComparison.Ordinal);
        Assert.Contains("facultatif", bar.Find("form label").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dangerous_counts_with_its_reason_only_which_is_asked_at_the_field()
    {
        Mediator.Answers<ReactToAnswer>(Unit.Value);
        var bar = Open(AnAnswer);

        await ClickAsync(bar, "Dangereux");
        Assert.Empty(_acts);
        await bar.Find("form").SubmitAsync();
        Assert.Contains("Dites ce qui est dangereux", bar.Find(".errmsg").TextContent, StringComparison.Ordinal);
        Assert.Empty(Mediator.Sent.OfType<ReactToAnswer>());

        await bar.Find("textarea").InputAsync(new ChangeEventArgs { Value = "Faux site." });
        await bar.Find("form").SubmitAsync();
        Assert.Equal((9, ReactionKind.Dangerous, "Faux site."), Assert.Single(Mediator.Sent.OfType<ReactToAnswer>()) is var sent ? (sent.AnswerId, sent.Kind, sent.Reason) : default);
        Assert.Equal(1, _changes);
        Assert.Empty(bar.FindAll("form"));
    }

    [Fact]
    public void On_ones_own_answer_only_the_counts_are_told()
    {
        var bar = Open(AnAnswer with { IsMine = true, Reactions = new ReactionsView(2, 0, 1, null, null) });

        Assert.Empty(bar.FindAll("button"));
        Assert.Equal(["Ça marche · 2", "Dangereux · 1"], bar.FindAll(".state").Select(state => state.TextContent));
    }

    private IRenderedComponent<ReactionBar> Open(AnswerView answer) => Render<ReactionBar>(bar => bar
        .Add(b => b.QuestionId, 3).Add(b => b.Answer, answer).Add(b => b.IsReadOnly, answer.IsMine).Add(b => b.OnAct, _acts.Add).Add(b => b.OnChanged, () => _changes++));

    private static Task ClickAsync(IRenderedComponent<ReactionBar> bar, string words) =>
        bar.FindAll("button").First(button => button.TextContent.Trim() == words).ClickAsync(new());
}
