using AngleSharp.Dom;
using Bunit;
using Communaute.Library;
using Communaute.Taxonomy;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Library;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Features.Library;

public sealed class WriteResourcePageTests : ComponentTest
{
    public WriteResourcePageTests()
    {
        Services.AddSingleton(new CommunauteSettings());
        Mediator.Answers<ListTaxonomy>(new TaxonomyView([new ThemeView(7, "Parentalité", ThemeFamily.DigitalInclusion)], [new AudienceView(3, "Parents")]));
        Mediator.Answers<ReadDraft>(null);
        Mediator.Answers<SaveResource>(12);
        OpenCircuit();
    }

    private SaveResource? Sent => Mediator.Sent.OfType<SaveResource>().LastOrDefault();

    private IRenderedComponent<WriteResourcePage> New() => Render<WriteResourcePage>();

    private IRenderedComponent<WriteResourcePage> Open(ResourceState state, params AttachedFile[] files)
    {
        Mediator.Answers<OpenResource>(new OpenedResource(
            new SaveResource { Id = 5, Revision = 3, Title = "Contrôle parental", Summary = "Trois réglages.", ThemeIds = [7], Body = "Du texte", Files = files }, state));
        return Render<WriteResourcePage>(page => page.Add(p => p.Id, 5));
    }

    private static IElement Button(IRenderedComponent<IComponent> page, string words) =>
        page.FindAll("button").First(button => button.TextContent.Trim() == words || button.GetAttribute("aria-label") == words);

    [Fact]
    public void A_draft_is_saved_with_its_title_alone()
    {
        var page = New();
        page.Find("#champ-Title").Input("Une idée");

        Button(page, "Enregistrer le brouillon").Click();

        Assert.False(Sent!.Publish);
        Assert.EndsWith("/ressources/12/une-idee", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Publishing_too_early_says_at_each_field_what_is_missing_and_sends_nothing()
    {
        var page = New();
        page.Find("#champ-Title").Input("Une idée");

        Button(page, "Publier").Click();

        Assert.Null(Sent);
        Assert.Equal(3, page.FindAll(".field.err").Count);
    }

    [Fact]
    public void After_a_draft_was_refused_the_other_button_still_publishes()
    {
        Mediator.Refuses<SaveResource>(new BusinessRuleException("Attendez."));
        var page = Open(ResourceState.Draft);
        Button(page, "Enregistrer le brouillon").Click();
        Mediator.Answers<SaveResource>(5);

        Button(page, "Publier").Click();

        Assert.True(Sent!.Publish);
    }

    [Fact]
    public void What_is_published_is_edited_without_a_draft_button()
    {
        var page = Open(ResourceState.Published);

        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() == "Enregistrer le brouillon");
        Assert.Equal("ressource:5", page.Find("form").GetAttribute("data-brouillon"));
    }

    [Fact]
    public void When_somebody_saved_first_the_text_stays_and_the_next_try_carries_their_revision()
    {
        Mediator.Refuses<SaveResource>(new EditConflictException("Hugo Perret", 4, "Le texte de Hugo"));
        var page = Open(ResourceState.Published);
        page.Find("#champ-Title").Input("Contrôle parental, revu");

        Button(page, "Enregistrer les modifications").Click();

        Assert.Contains("Hugo Perret", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Contrôle parental, revu", page.Find("#champ-Title").GetAttribute("value"));

        Mediator.Answers<SaveResource>(5);
        Button(page, "Enregistrer les modifications").Click();
        Assert.Equal(4, Sent!.Revision);
    }

    [Fact]
    public void Files_are_renamed_moved_and_removed()
    {
        var page = Open(ResourceState.Draft, new AttachedFile(1, "Un", "un.pdf", 10), new AttachedFile(2, "Deux", "deux.odt", 20), new AttachedFile(3, "Trois", "trois.mp4", 30));

        page.Find("#titre-fichier-2").Input("Le deuxième");
        Button(page, "Monter Le deuxième").Click();
        Button(page, "Monter Le deuxième").Click();
        Button(page, "Retirer Trois").Click();
        Button(page, "Publier").Click();

        Assert.Equal([(2, "Le deuxième"), (1, "Un")], Sent!.Files.Select(file => (file.FileId, file.Title)));
    }

    [Fact]
    public async Task A_file_the_server_kept_joins_the_list_under_a_readable_title()
    {
        var page = New();

        await page.InvokeAsync(() => page.FindComponent<AttachedFilesField>().Instance.AddSentFile(9, "fiche_memo-smartphone.pdf", 640_000));

        Assert.Equal("Fiche memo smartphone", page.Find("#titre-fichier-9").GetAttribute("value"));
        Assert.Contains("640\u00A0ko", page.Find(".attached").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_type_explains_itself_as_it_is_chosen()
    {
        var page = New();

        page.Find("#champ-Kind").Change(ResourceKind.Infographic.ToString());

        Assert.Equal("Une affiche ou un schéma qui se comprend d’un coup d’œil.", page.Find("#champ-Kind-aide").TextContent);
    }
}
