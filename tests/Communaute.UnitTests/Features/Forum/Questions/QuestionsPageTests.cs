using Bunit;
using Communaute.Forum;
using Communaute.Taxonomy;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Reading;
using Communaute.Web.Features.Taxonomy;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Questions;

public sealed class QuestionsPageTests : ComponentTest
{
    public QuestionsPageTests()
    {
        Mediator.Answers<ReadFollow>(null);
        Mediator.Answers<ListTaxonomy>(new TaxonomyView(
            [new ThemeView(7, "Numérique en santé", ThemeFamily.DigitalInclusion), new ThemeView(8, "Mobilités", ThemeFamily.DigitalAndEnvironment)], []));
        Mediator.Answers<ListKinds>(new KindView[] { new(1, "Matériel", "", "", false), new(2, "Atelier", "", "", false), new(3, "Ancien genre", "", "", true) });
    }

    [Fact]
    public void A_row_says_what_where_it_stands_who_and_how_many()
    {
        var page = Open("questions", new QuestionLine(3, "Ameli en panne", QuestionState.Unanswered, false, Now.AddHours(-2), 0, 7, "Odile Massardier", "Ville de Pélussin"));

        Assert.Equal("questions/3/ameli-en-panne", page.Find(".rows h3 a").GetAttribute("href"));
        Assert.Equal(
            ["Attend depuis 2\u00a0h", "Numérique en santé", "Odile Massardier, Ville de Pélussin"],
            page.FindAll(".rows .meta span").Select(part => part.TextContent));
        Assert.Equal("0 réponse", page.Find(".rows .end b").TextContent);
    }

    [Theory]
    [InlineData(2, "#reponse-41")]
    [InlineData(201, "?depuis=41#reponse-41")]
    public void A_row_with_new_answers_says_so_and_opens_at_the_first(int answers, string place)
    {
        var page = Open("questions", new QuestionLine(3, "Ameli en panne", QuestionState.Answered, false, Now, answers, null, "Odile", null) { Unread = new UnreadView(2, 41) });

        Assert.Equal($"questions/3/ameli-en-panne{place}", page.Find(".rows h3 a").GetAttribute("href"));
        Assert.Contains("2 nouvelles réponses", page.FindAll(".rows .meta span").Select(part => part.TextContent));
    }

    [Theory]
    [InlineData(Urgency.Now, QuestionState.Unanswered, true)]
    [InlineData(Urgency.Now, QuestionState.Answered, false)]
    [InlineData(Urgency.ThisWeek, QuestionState.Unanswered, false)]
    public void A_row_says_that_somebody_stands_there_while_nobody_has_answered(Urgency urgency, QuestionState state, bool isSaid)
    {
        var page = Open("questions", new QuestionLine(3, "Ameli en panne", state, false, Now, 0, 7, "Odile Massardier", null) { Urgency = urgency });

        Assert.Equal(isSaid, page.Find(".rows .meta").TextContent.Contains("Une personne attend sur place", StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_decides_what_is_listed()
    {
        Open("questions?etat=resolues&genre=2&theme=7&etiquette=ameli&apres=40");

        Assert.Equal(new ListQuestions(QuestionTab.Solved, 7, "ameli", 40, 2), Assert.Single(Mediator.Sent.OfType<ListQuestions>()));
    }

    [Fact]
    public void Each_filter_is_a_link_that_keeps_the_others()
    {
        var page = Open("questions?etat=resolues&genre=2&theme=7&etiquette=ameli");

        Assert.Equal("questions?genre=2&theme=7&etiquette=ameli", page.Find(".tabs a").GetAttribute("href"));
        Assert.Equal("Résolues", page.Find(".tabs [aria-current]").TextContent.Trim());
        Assert.Equal(
            ["questions?etat=resolues&theme=7&etiquette=ameli", "questions?etat=resolues&genre=2&etiquette=ameli", "questions?etat=resolues&genre=2&theme=7"],
            page.FindAll(".filters a").Select(chip => chip.GetAttribute("href")));
        Assert.Equal(
            ["questions?etat=resolues&genre=2&theme=7&etiquette=ameli&lu=non", "questions?etat=resolues&genre=1&theme=7&etiquette=ameli", "questions?etat=resolues&theme=7&etiquette=ameli", "questions?etat=resolues&genre=2&etiquette=ameli", "questions?etat=resolues&genre=2&theme=8&etiquette=ameli"],
            page.FindAll(".facets.panel a").Select(facet => facet.GetAttribute("href")));
    }

    [Fact]
    public void A_kind_no_longer_offered_can_still_be_taken_off_the_list_it_filters()
    {
        var page = Open("questions?genre=3");

        Assert.Equal("questions", page.FindAll(".facets.panel a").Single(facet => facet.TextContent == "Ancien genre").GetAttribute("href"));
        Assert.Equal("questions", page.Find(".filters a").GetAttribute("href"));
    }

    [Fact]
    public void More_questions_wait_behind_a_link()
    {
        var page = Open("questions?theme=7", next: 21, new QuestionLine(21, "Titre", QuestionState.Solved, true, Now, 1, null, "Odile", null));

        Assert.Equal("questions?theme=7&apres=21", page.Find("a[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void An_empty_list_says_what_to_do_next()
    {
        Assert.Equal("questions/poser", Open("questions").Find(".empty a").GetAttribute("href"));
        Assert.Equal("questions?etat=resolues", Open("questions?etat=resolues&theme=7").Find(".empty a").GetAttribute("href"));
    }

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private IRenderedComponent<QuestionsPage> Open(string address, params QuestionLine[] rows) => Open(address, next: null, rows);

    private IRenderedComponent<QuestionsPage> Open(string address, int? next, params QuestionLine[] rows)
    {
        Mediator.Answers<ListQuestions>(new QuestionList(new ListQuestions(), rows, next, 0));
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<QuestionsPage>();
    }
}
