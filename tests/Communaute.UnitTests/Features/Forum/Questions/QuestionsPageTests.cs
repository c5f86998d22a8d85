using Bunit;
using Communaute.Forum;
using Communaute.Taxonomy;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Filters;
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
            [new ThemeView(7, "Numérique en santé", ThemeFamily.DigitalInclusion), new ThemeView(8, "Mobilités", ThemeFamily.DigitalAndEnvironment)],
            [new AudienceView(4, "Seniors")]));
        Mediator.Answers<ListKinds>(new KindView[] { new(1, "Matériel", "", "", false), new(2, "Atelier", "", "", false), new(3, "Ancien genre", "", "", true) });
        OpenCircuit();
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
            page.FindAll(".filters a.chip").Select(chip => chip.GetAttribute("href")));
        Assert.Equal(
            ["questions?etat=resolues&genre=1&theme=7&etiquette=ameli", "questions?etat=resolues&theme=7&etiquette=ameli", "questions?etat=resolues&genre=2&etiquette=ameli", "questions?etat=resolues&genre=2&theme=8&etiquette=ameli"],
            page.FindAll(".facets.panel a").Skip(1).Take(4).Select(facet => facet.GetAttribute("href")));
    }

    [Fact]
    public void A_kind_no_longer_offered_can_still_be_taken_off_the_list_it_filters()
    {
        var page = Open("questions?genre=3");

        Assert.Equal("questions", page.FindAll(".facets.panel a").Single(facet => facet.TextContent == "Ancien genre").GetAttribute("href"));
        Assert.Equal("questions", page.Find(".filters a").GetAttribute("href"));
    }

    [Fact]
    public void The_rarer_filters_stand_in_one_fold_that_is_open_while_one_is_chosen()
    {
        var page = Open("questions?qui=moi&periode=mois&public=4&urgence=tout-de-suite&du=2026-11-02");

        Assert.Equal(
            new ListQuestions { AudienceId = 4, Urgency = Urgency.Now, Whose = Whose.Mine, Period = new QuestionPeriod("mois", new DateOnly(2026, 11, 2)) },
            Assert.Single(Mediator.Sent.OfType<ListQuestions>()));
        Assert.Equal(
            ["Mes questions", "Ce mois-ci, Depuis le 2\u00a0novembre 2026", "Seniors", "Urgence\u00a0: la personne est devant moi"],
            page.FindAll(".filters a.chip span:first-child").Select(chip => chip.TextContent));
        Assert.Equal("questions", page.Find(".filters a:not(.chip)").GetAttribute("href"));
        Assert.True(page.FindAll(".facets.panel details.more")[^1].HasAttribute("open"));
        Assert.False(Open("questions").FindAll(".facets.panel details.more")[^1].HasAttribute("open"));
    }

    [Fact]
    public void The_forms_of_dates_and_tags_keep_the_other_filters()
    {
        var page = Open("questions?etat=resolues&theme=7&etiquette=ameli&periode=mois&apres=40");
        var forms = page.FindAll(".facets.panel form");

        Assert.Equal(["etat", "theme", "etiquette"], forms[0].QuerySelectorAll("input[type=hidden]").Select(kept => kept.GetAttribute("name")));
        Assert.Equal(["etat", "theme", "periode"], forms[1].QuerySelectorAll("input[type=hidden]").Select(kept => kept.GetAttribute("name")));
        Assert.Equal("ameli", forms[1].QuerySelector("input:not([type=hidden])")!.GetAttribute("value"));
    }

    [Fact]
    public void What_an_address_says_that_means_nothing_is_told()
    {
        var page = Open("questions?theme=99&urgence=hier&genre=1");

        Assert.Equal(new ListQuestions(KindId: 1), Assert.Single(Mediator.Sent.OfType<ListQuestions>()));
        Assert.Contains("Ces filtres ne sont pas reconnus\u00a0: thématique «\u00a099\u00a0», urgence «\u00a0hier\u00a0»", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Open("questions?genre=1").FindAll(".note"));
    }

    [Fact]
    public void A_saved_filter_is_a_link_above_the_others_and_is_not_offered_again()
    {
        Mediator.Answers<ListQuestions>(new QuestionList(new ListQuestions(), [], null, 0)
        {
            Saved = [new SavedFilterView(1, "Mes urgences", "urgence=tout-de-suite"), new SavedFilterView(2, "Abîmé", "theme=99&x=javascript:alert(1)")],
        });
        Services.GetRequiredService<NavigationManager>().NavigateTo("questions?urgence=tout-de-suite");
        var page = Render<QuestionsPage>();

        Assert.Equal(["questions?urgence=tout-de-suite", "questions"], page.FindAll(".facets.panel .saved a").Select(link => link.GetAttribute("href")));
        Assert.Equal("true", page.Find(".facets.panel .saved a").GetAttribute("aria-current"));
        Assert.Contains("Mes urgences", page.Find(".kept").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("details.keep"));
        Assert.Single(Open("questions?theme=7").FindAll("details.keep"));
        Assert.Empty(Open("questions").FindAll("details.keep"));
    }

    [Fact]
    public void A_list_that_stopped_short_offers_to_go_on()
    {
        var page = Open("questions?theme=7&urgence=pas-presse", next: 900_000);

        Assert.Equal("Aucune question parmi les plus récentes", page.Find(".empty h2").TextContent);
        Assert.Equal("Chercher dans les plus anciennes", page.Find("a[rel=next]").TextContent);
        Assert.Equal("questions?theme=7&urgence=pas-presse&apres=900000", page.Find("a[rel=next]").GetAttribute("href"));
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
