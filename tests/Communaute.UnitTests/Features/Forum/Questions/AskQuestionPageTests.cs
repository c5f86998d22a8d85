using AngleSharp.Dom;
using Bunit;
using Communaute.Forum.Routing;
using Communaute.Taxonomy;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Questions;

public sealed class AskQuestionPageTests : ComponentTest
{
    public AskQuestionPageTests()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Mediator.Answers<ReadDraft>(null);
        Mediator.Answers<FindWritingLimit>(null);
        Mediator.Answers<ListTaxonomy>(new TaxonomyView([new ThemeView(7, "Numérique en santé", ThemeFamily.DigitalInclusion)], [new AudienceView(2, "Adultes")]));
        Mediator.Answers<FindSimilar>(SimilarThings.None);
        Mediator.Answers<ListKinds>(new KindView[] { new(1, "Sans modèle", "Quand rien ne convient.", "", false) });
        Mediator.Answers<FindWhoWillBeAsked>(new[] { new PersonToAsk(8, "Karim Benali", new RequestReason(ReasonKind.Solved, 11, "ameli")) });
    }

    [Fact]
    public void Whoever_asked_enough_for_the_day_reads_so_instead_of_the_form()
    {
        Mediator.Answers<FindWritingLimit>("Vous avez posé 20 questions.");

        var page = Render<AskQuestionPage>();

        Assert.Equal("Vous avez posé 20 questions.", page.Find("[role=status]").TextContent.Trim());
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Who_will_be_asked_is_said_with_the_reason_once_a_theme_is_chosen()
    {
        var page = Render<AskQuestionPage>();
        Assert.Contains("Choisissez une thématique", Panel(page), StringComparison.Ordinal);

        await FillAsync(page);
        Clock.Advance(TimeSpan.FromMilliseconds(400));

        page.WaitForAssertion(() => Assert.Contains("Karim BenaliA résolu 11\u00a0questions sur «\u00a0ameli\u00a0»", Panel(page), StringComparison.Ordinal));
        Assert.Equal([7], Assert.Single(Mediator.Sent.OfType<FindWhoWillBeAsked>()).ThemeIds);
    }

    [Fact]
    public async Task When_nobody_is_able_the_form_says_that_the_coordinators_will_be_told()
    {
        Mediator.Answers<FindWhoWillBeAsked>(Array.Empty<PersonToAsk>());
        var page = Render<AskQuestionPage>();

        await FillAsync(page);
        Clock.Advance(TimeSpan.FromMilliseconds(400));

        page.WaitForAssertion(() => Assert.Contains("la coordination sera prévenue", Panel(page), StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_long_one_can_wait_is_chosen_among_three_and_this_week_unless_one_says_so()
    {
        Mediator.Answers<AskQuestion>(42);
        var page = Render<AskQuestionPage>();
        var choices = page.FindAll("input[name=champ-Urgency]");
        Assert.Equal(["Cette semaine"], choices.Where(choice => choice.HasAttribute("checked")).Select(choice => choice.ParentElement!.TextContent));

        await FillAsync(page);
        await page.Find("input[name=champ-Urgency]").ChangeAsync(new ChangeEventArgs { Value = "on" });
        await page.Find("form").SubmitAsync();

        Assert.Equal(Communaute.Forum.Urgency.Now, Assert.Single(Mediator.Sent.OfType<AskQuestion>()).Urgency);
    }

    [Fact]
    public async Task Publishing_sends_what_the_member_wrote_and_shows_the_question()
    {
        Mediator.Answers<AskQuestion>(42);
        var page = Render<AskQuestionPage>();

        await FillAsync(page);
        await page.Find("form").SubmitAsync();

        var sent = Assert.Single(Mediator.Sent.OfType<AskQuestion>());
        Assert.Equal((1, "Ameli en panne", "Depuis **hier**.", 7), (sent.KindId, sent.Title, sent.Body, Assert.Single(sent.ThemeIds)));
        Assert.NotEqual(Guid.Empty, sent.Submission);
        Assert.EndsWith("questions/42/ameli-en-panne", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_question_is_told_what_it_lacks_and_nothing_is_sent()
    {
        var page = Render<AskQuestionPage>();

        await page.Find("form").SubmitAsync();

        Assert.Equal(
            ["Écrivez votre question en une phrase.", "Décrivez la situation\u00a0: ce que la personne veut faire, ce que vous avez essayé.", "Choisissez au moins une thématique."],
            page.FindAll(".errmsg span").Select(error => error.TextContent));
        Assert.Empty(Mediator.Sent.OfType<AskQuestion>());
    }

    [Fact]
    public async Task A_refusal_is_shown_and_what_was_written_stays()
    {
        Mediator.Refuses<AskQuestion>(new BusinessRuleException("Beaucoup d’actions en peu de temps."));
        var page = Render<AskQuestionPage>();

        await FillAsync(page);
        await page.Find("form").SubmitAsync();

        Assert.Contains("Beaucoup d’actions", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ameli en panne", Field(page, "Votre question en une phrase").GetAttribute("value"));
        Assert.Equal("Depuis **hier**.", Field(page, "La situation").GetAttribute("value"));
    }

    [Fact]
    public async Task The_question_is_shown_as_it_will_be_read()
    {
        var page = Render<AskQuestionPage>();

        await FillAsync(page);

        Assert.Equal("Ameli en panne", page.Find(".paper h3").TextContent);
        Assert.Equal("hier", page.Find(".paper strong").TextContent);
    }

    [Fact]
    public async Task Questions_that_resemble_the_title_are_offered_once_one_stops_typing()
    {
        Mediator.Answers<FindSimilar>(Similar);
        var page = Render<AskQuestionPage>();

        await FillAsync(page);
        Assert.Empty(Mediator.Sent.OfType<FindSimilar>());
        Clock.Advance(TimeSpan.FromMilliseconds(400));

        page.WaitForAssertion(() => Assert.Equal("questions/3/ameli-compte-bloque", page.Find(".similar a").GetAttribute("href")));
        Assert.Contains("Résolue, réponse validée", page.Find(".similar").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ameli en panne", Assert.Single(Mediator.Sent.OfType<FindSimilar>()).Title);
        Assert.Equal("2 questions proches et une ressource.", page.Find(".similars [role=status]").TextContent);
        Assert.Contains("À vérifier, revue le", page.Find(".similar").TextContent, StringComparison.Ordinal);
        Assert.Equal("C’est ma question : Ameli : compte bloqué", Assert.Single(page.FindAll(".similar button")).GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Saying_it_is_my_question_keeps_the_draft_and_leads_to_it()
    {
        Mediator.Answers<FindSimilar>(Similar);
        Mediator.Answers<ClaimQuestion>(MediatR.Unit.Value);
        Mediator.Answers<SaveDraft>(new SavedDraft(1, Guid.NewGuid()));
        var page = Render<AskQuestionPage>();
        await FillAsync(page);
        Clock.Advance(TimeSpan.FromMilliseconds(400));
        page.WaitForElement(".similar button");

        await page.Find(".similar button").ClickAsync(new());

        Assert.Equal(3, Assert.Single(Mediator.Sent.OfType<ClaimQuestion>()).QuestionId);
        Assert.Equal("Ameli en panne", Assert.Single(Mediator.Sent.OfType<SaveDraft>()).Label);
        Assert.EndsWith("questions/3/ameli-compte-bloque?brouillon=garde", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_not_left_while_the_draft_cannot_be_kept()
    {
        Mediator.Answers<FindSimilar>(Similar);
        Mediator.Refuses<SaveDraft>(new InvalidOperationException("The disk is full."));
        var page = Render<AskQuestionPage>();
        await FillAsync(page);
        Clock.Advance(TimeSpan.FromMilliseconds(400));
        page.WaitForElement(".similar button");

        await page.Find(".similar button").ClickAsync(new());

        Assert.Empty(Mediator.Sent.OfType<ClaimQuestion>());
        Assert.DoesNotContain("questions/3", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("Brouillon non enregistré", page.Find(".saved").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_name_is_left_out_when_the_box_is_ticked_and_only_then(bool isTicked)
    {
        Mediator.Answers<AskQuestion>(42);
        var page = Render<AskQuestionPage>();
        await FillAsync(page);

        await Field(page, "Poser sans mon nom").ChangeAsync(new ChangeEventArgs { Value = isTicked });
        await page.Find("form").SubmitAsync();

        Assert.Equal(isTicked, Assert.Single(Mediator.Sent.OfType<AskQuestion>()).WithoutName);
    }

    private static SimilarThings Similar => new(
        [
            new SimilarQuestion(3, "Ameli : compte bloqué", Communaute.Forum.QuestionState.Solved, true, 2, default),
            new SimilarQuestion(4, "Ameli : la mienne", Communaute.Forum.QuestionState.Unanswered, false, 0, default) { IsMine = true },
        ],
        [new SimilarResource(5, "Le compte ameli pas à pas", "", Communaute.Library.ResourceKind.Teaching, default)]);

    private static async Task FillAsync(IRenderedComponent<AskQuestionPage> page)
    {
        await Field(page, "Votre question en une phrase").InputAsync(new ChangeEventArgs { Value = "Ameli en panne" });
        await Field(page, "La situation").ChangeAsync(new ChangeEventArgs { Value = "Depuis **hier**." });
        await Field(page, "Thématiques").ChangeAsync(new ChangeEventArgs { Value = "7" });
    }

    private static string Panel(IRenderedComponent<AskQuestionPage> page) => page.Find("[aria-labelledby=sollicites]").TextContent.Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal);

    private static IElement Field(IRenderedComponent<AskQuestionPage> page, string label) =>
        page.FindAll("label").Single(element => element.TextContent == label) is var found && found.GetAttribute("for") is { } id ? page.Find($"#{id}") : found.QuerySelector("input")!;
}
