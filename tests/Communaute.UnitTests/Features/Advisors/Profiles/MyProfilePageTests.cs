using Bunit;
using Communaute.Advisors;
using Communaute.Taxonomy;
using Communaute.UnitTests.Support;
using Communaute.Web.Features.Advisors.Profiles;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.UnitTests.Features.Advisors.Profiles;

public sealed class MyProfilePageTests : ComponentTest
{
    private readonly EditProfile _profile = new() { Revision = 3, Headline = "Conseiller à Firminy", Phone = "04 77 00 00 12", Skills = [new SkillChoice(1, SkillLevel.AtEase)] };

    public MyProfilePageTests()
    {
        Mediator.Answers<ListTaxonomy>(new TaxonomyView([new(1, "Numérique en santé", ThemeFamily.DigitalInclusion), new(2, "Données", ThemeFamily.DigitalCulture)], [new(1, "Seniors")]));
        Mediator.Answers<ReadMyProfile>(new MyProfileView(12, "Karim Benali", "karim@exemple.fr", _profile));
        Mediator.Answers<ReadDraft>(null);
        Mediator.Answers<SaveDraft>(new SavedDraft(1, Guid.NewGuid()));
        Mediator.Answers<EditProfile>(12);
        JSInterop.SetupModule("./js/photo.js").Mode = JSRuntimeMode.Loose;
        OpenCircuit();
    }

    [Fact]
    public async Task Saving_sends_what_was_written_and_shows_the_page()
    {
        var page = Render<MyProfilePage>();

        await page.Find("#champ-Headline").InputAsync(new ChangeEventArgs { Value = "Conseiller numérique, CCAS de Firminy" });
        await page.Find("form").SubmitAsync();

        Assert.Equal("Conseiller numérique, CCAS de Firminy", Mediator.Sent.OfType<EditProfile>().Single().Headline);
        Assert.EndsWith("annuaire/12/karim-benali", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_sees_what_follows_each_choice()
    {
        var page = Render<MyProfilePage>();
        Assert.Contains("04 77 00 00 12", Seen(page, "me"), StringComparison.Ordinal);
        Assert.DoesNotContain("karim@exemple.fr", Seen(page, "community"), StringComparison.Ordinal);
        Assert.Contains("karim@exemple.fr", Seen(page, "coordinators"), StringComparison.Ordinal);

        page.Find("#champ-PhoneVisibility").Change(nameof(Visibility.Community));

        Assert.Contains("04 77 00 00 12", Seen(page, "community"), StringComparison.Ordinal);
        Assert.Contains("04 77 00 00 12", Seen(page, "coordinators"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_the_directory_says_what_it_means()
    {
        var page = Render<MyProfilePage>();

        page.Find("input[role=switch]").Change(false);

        Assert.Contains("vous n’apparaissez pas dans l’annuaire", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-seen]"));
    }

    [Fact]
    public void A_theme_is_added_with_its_level_and_removed()
    {
        var page = Render<MyProfilePage>();

        page.Find("#champ-Skills").Change("2");
        page.Find("select[aria-label='Niveau en Données']").Change(nameof(SkillLevel.CanTrain));
        page.Find("button[aria-label='Retirer Numérique en santé']").Click();

        Assert.Equal([new SkillChoice(2, SkillLevel.CanTrain)], _profile.Skills);
    }

    [Fact]
    public async Task A_number_that_cannot_be_dialled_is_said_at_its_field_and_nothing_is_sent()
    {
        var page = Render<MyProfilePage>();

        page.Find("#champ-Phone").Input("12");
        await page.Find("form").SubmitAsync();

        Assert.Equal("true", page.Find("#champ-Phone").GetAttribute("aria-invalid"));
        Assert.Empty(Mediator.Sent.OfType<EditProfile>());
    }

    [Fact]
    public async Task Another_tab_that_saved_first_loses_nothing_of_this_one()
    {
        var page = Render<MyProfilePage>();
        Mediator.Refuses<EditProfile>(new EditConflictException("Un autre onglet", 7, "L’autre texte"));

        await page.Find("#champ-Headline").InputAsync(new ChangeEventArgs { Value = "Mon texte" });
        await page.Find("form").SubmitAsync();

        Assert.Contains("L’autre texte", page.Find("[role=alert] textarea").GetAttribute("value") ?? page.Find("[role=alert] textarea").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mon texte", page.Find("#champ-Headline").GetAttribute("value"));
        Assert.Equal(7, _profile.Revision);
    }

    private static string Seen(IRenderedComponent<MyProfilePage> page, string circle) => page.Find($"[data-seen={circle}]").TextContent;
}
