using Bunit;
using Communaute.Taxonomy;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Taxonomy;
using Microsoft.AspNetCore.Components.Forms;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Questions;

public sealed class SubjectSuggestionsTests : ComponentTest
{
    private readonly AskQuestion _question = new() { Title = "CAF : déclaration trimestrielle" };
    private readonly EditContext _form;
    private int _told;

    public SubjectSuggestionsTests()
    {
        _form = new EditContext(_question);
        _form.OnFieldChanged += (_, _) => _told++;
        Mediator.Answers<SuggestSubjects>(new SuggestedSubjects(["caf", "rsa"], [7]));
        OpenCircuit();
    }

    [Fact]
    public void Nothing_is_asked_until_the_typing_pauses_and_nothing_is_chosen_by_itself()
    {
        var offered = RenderOffers();
        Assert.Empty(Mediator.Sent);

        Clock.Advance(TimeSpan.FromSeconds(1));

        offered.WaitForAssertion(() => Assert.Equal(["Thématique Numérique en santé", "caf", "rsa"], offered.FindAll("button").Select(button => button.TextContent)));
        Assert.Single(Mediator.Sent);
        Assert.Equal("status", offered.Find(".suggested").GetAttribute("role"));
        Assert.Empty(_question.Tags);
        Assert.Empty(_question.ThemeIds);
    }

    [Fact]
    public async Task A_button_adds_says_that_it_did_and_takes_back()
    {
        var offered = RenderOffers();
        Clock.Advance(TimeSpan.FromSeconds(1));
        offered.WaitForElement("button");

        await offered.FindAll("button")[1].ClickAsync(new());
        Assert.Equal(["caf"], _question.Tags);
        Assert.Equal("true", offered.FindAll("button")[1].GetAttribute("aria-pressed"));

        await offered.FindAll("button")[0].ClickAsync(new());
        Assert.Equal([7], _question.ThemeIds);

        await offered.FindAll("button")[1].ClickAsync(new());
        Assert.Empty(_question.Tags);
        Assert.Equal(3, _told);
    }

    [Fact]
    public void A_full_field_takes_no_more()
    {
        _question.Tags = ["un", "deux", "trois", "quatre", "cinq"];
        var offered = RenderOffers();
        Clock.Advance(TimeSpan.FromSeconds(1));
        offered.WaitForElement("button");

        Assert.Equal([false, true, true], offered.FindAll("button").Select(button => button.HasAttribute("disabled")));
    }

    private IRenderedComponent<SubjectSuggestions> RenderOffers() => Render<SubjectSuggestions>(offers => offers
        .Add(o => o.Content, _question)
        .Add(o => o.Themes, [new ThemeView(7, "Numérique en santé", ThemeFamily.DigitalInclusion)])
        .AddCascadingValue(_form));
}
