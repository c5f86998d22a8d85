using Bunit;
using Communaute.Taxonomy;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Kinds;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Drafts;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Communaute.UnitTests.Features.Forum.Kinds;

/// <summary>A template never overwrites what was typed.</summary>
public sealed class KindFieldTests : ComponentTest
{
    private const string StepTemplate = "**Ce que la personne veut :**\n\n**Ce que nous voyons :**";
    private const string DeviceTemplate = "**L’appareil :**\n\n**Ce qui se passe :**";

    public KindFieldTests()
    {
        OpenCircuit();
        Mediator.Answers<ReadDraft>(null);
        Mediator.Answers<FindWritingLimit>(null);
        Mediator.Answers<ListTaxonomy>(new TaxonomyView([new ThemeView(7, "Santé", ThemeFamily.DigitalInclusion)], []));
        Mediator.Answers<ListKinds>(new KindView[]
        {
            new(1, "Démarche", "Une personne veut faire quelque chose.", StepTemplate, false),
            new(2, "Matériel", "Un appareil.", DeviceTemplate, false),
            new(3, "Ancien genre", "", "**Ancien :**", true),
            new(4, "Autre", "Sans modèle.", "", false),
        });
    }

    [Fact]
    public void The_first_kind_is_chosen_and_its_template_is_in_the_text()
    {
        var page = Render<AskQuestionPage>();

        Assert.Equal("Démarche", page.Find(".choices .check:has(input[checked])").TextContent);
        Assert.Equal("Une personne veut faire quelque chose.", page.Find("#champ-KindId .hint").TextContent);
        Assert.Equal(StepTemplate, Body(page));
        Assert.Equal(["Démarche", "Matériel", "Autre"], page.FindAll(".choices .check").Select(choice => choice.TextContent));
    }

    [Fact]
    public async Task Another_kind_puts_its_own_template_in_place_of_one_nobody_touched()
    {
        var page = Render<AskQuestionPage>();

        await ChooseAsync(page, 2);

        Assert.Equal(DeviceTemplate, Body(page));
        Assert.DoesNotContain("Ajouter le modèle", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_and_the_template_is_offered_after_it_once()
    {
        var page = Render<AskQuestionPage>();
        await TypeAsync(page, "L’imprimante ne répond plus.");

        await ChooseAsync(page, 2);
        Assert.Equal("L’imprimante ne répond plus.", Body(page));

        await Offer(page).ClickAsync(new());
        Assert.Equal($"L’imprimante ne répond plus.\n\n{DeviceTemplate}", Body(page));

        await Offer(page).ClickAsync(new());
        Assert.Equal($"L’imprimante ne répond plus.\n\n{DeviceTemplate}", Body(page));
        Assert.Equal("Modèle ajouté", Offer(page).TextContent);
    }

    [Fact]
    public async Task A_template_filled_in_is_a_typed_text()
    {
        var page = Render<AskQuestionPage>();
        var filled = StepTemplate.Replace("veut :**", "veut :** renouveler sa carte", StringComparison.Ordinal);
        await TypeAsync(page, filled);

        await ChooseAsync(page, 2);
        Assert.Equal(filled, Body(page));

        // Back to the first: its headings are there already.
        await ChooseAsync(page, 1);
        Assert.Equal(filled, Body(page));
        Assert.Empty(page.FindAll("#champ-KindId button"));
    }

    [Fact]
    public async Task A_kind_without_template_offers_nothing_and_empties_nothing_that_was_typed()
    {
        var page = Render<AskQuestionPage>();
        await TypeAsync(page, "Un texte.");

        await ChooseAsync(page, 4);

        Assert.Equal("Un texte.", Body(page));
        Assert.Empty(page.FindAll("#champ-KindId button"));
    }

    [Fact]
    public void A_draft_keeps_its_kind_even_one_no_longer_offered()
    {
        Mediator.Answers<ReadDraft>(new DraftView(Guid.NewGuid(), """{"KindId":3,"Body":"Mon brouillon"}""", Clock.GetUtcNow().UtcDateTime));

        var page = Render<AskQuestionPage>();

        Assert.Equal("Ancien genre", page.Find(".choices .check:has(input[checked])").TextContent);
        Assert.Equal("Mon brouillon", Body(page));
    }

    private static string? Body(IRenderedComponent<AskQuestionPage> page) => page.Find("#champ-Body").GetAttribute("value");

    private static Task TypeAsync(IRenderedComponent<AskQuestionPage> page, string text) =>
        page.Find("#champ-Body").ChangeAsync(new ChangeEventArgs { Value = text });

    private static Task ChooseAsync(IRenderedComponent<AskQuestionPage> page, int kind) =>
        page.Find($".choices input[value='{kind}']").ChangeAsync(new ChangeEventArgs { Value = kind.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    private static AngleSharp.Dom.IElement Offer(IRenderedComponent<AskQuestionPage> page) => page.Find("#champ-KindId button");
}
