using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class PublishingTests(Community community)
{
    [Fact]
    public async Task A_coordinator_publishes_a_resource_with_its_file_and_an_advisor_downloads_it()
    {
        var nadege = await community.VisitAsync("/ressources/nouvelle", Someone.Nadege);
        await Expect(nadege.Button("Publier")).ToBeEnabledAsync();
        await nadege.GetByRole(AriaRole.Textbox, new() { Name = "Titre", Exact = true }).FillAsync("Fiche : reconnaître un lien douteux");
        await nadege.GetByLabel("Résumé").FillAsync("Trois gestes à montrer avant de cliquer.");
        await nadege.GetByLabel("Thématiques").SelectOptionAsync(new SelectOptionValue { Label = "Risques cyber et protection" });
        await Expect(nadege.Locator("input[type=file]").First).ToBeEnabledAsync();
        await nadege.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "gestes.txt", MimeType = "text/plain", Buffer = "Survoler, lire, vérifier."u8.ToArray() });
        await Expect(nadege.Locator(".files.attached li")).ToHaveCountAsync(1);
        await nadege.GetByRole(AriaRole.Textbox, new() { Name = "Texte facultatif" }).FillAsync("## Déroulé\n\n1. Survoler\n2. Lire\n3. Vérifier");
        await nadege.Button("Publier").ClickAsync();
        await Expect(nadege.Title()).ToHaveTextAsync("Fiche : reconnaître un lien douteux");

        var pauline = await community.VisitAsync("/ressources", Someone.Pauline, Screen.Phone);
        await pauline.GetByRole(AriaRole.Link, new() { Name = "Fiche : reconnaître un lien douteux" }).ClickAsync();
        await Expect(pauline.GetByRole(AriaRole.Heading, new() { Name = "Déroulé" })).ToBeVisibleAsync();
        var address = await pauline.Locator(".files a").First.GetAttributeAsync("href");
        var file = await pauline.APIRequest.GetAsync(new Uri(community.Address, address!).ToString());
        Assert.Equal("Survoler, lire, vérifier.", await file.TextAsync());
        Assert.Equal("nosniff", file.Headers["x-content-type-options"]);
    }

    [Fact]
    public async Task Work_in_progress_is_its_author_s_and_the_coordinators_alone()
    {
        var nadege = await community.VisitAsync("/ressources/nouvelle", Someone.Nadege);
        await Expect(nadege.Button("Enregistrer le brouillon")).ToBeEnabledAsync();
        await nadege.GetByRole(AriaRole.Textbox, new() { Name = "Titre", Exact = true }).FillAsync("Une ressource pas encore prête");
        await nadege.GetByLabel("Résumé").FillAsync("À relire.");
        await nadege.GetByLabel("Thématiques").SelectOptionAsync(new SelectOptionValue { Label = "Accessibilité" });
        await nadege.Button("Enregistrer le brouillon").ClickAsync();
        await Expect(nadege.Title()).ToHaveTextAsync("Une ressource pas encore prête");

        var pauline = await community.VisitAsync(new Uri(nadege.Url).AbsolutePath, Someone.Pauline);

        await Expect(pauline.Title()).Not.ToHaveTextAsync("Une ressource pas encore prête");
        await Expect(pauline.GetByText("Une ressource pas encore prête")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/ressources/nouvelle")]
    [InlineData("/coordination/invitations")]
    [InlineData("/administration/imports")]
    public async Task A_page_of_the_coordination_does_not_exist_for_an_advisor(string path)
    {
        var page = await community.VisitAsync("/", Someone.Pauline);

        var answer = await page.GotoAsync(path);

        Assert.Equal(404, answer!.Status);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Navigation principale" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_lands_where_they_were_going()
    {
        var page = await community.VisitAsync("/ressources");
        await Expect(page).ToHaveURLAsync(new Uri(community.Address, "/connexion?retour=%2Fressources").ToString());

        await Someone.Linda.EnterAsync(page);

        await Expect(page).ToHaveURLAsync(new Uri(community.Address, "/ressources").ToString());
    }

    [Fact]
    public async Task An_administrator_imports_places_and_reads_what_was_refused()
    {
        var yves = await community.VisitAsync("/administration/imports", Someone.Yves);
        await Expect(yves.Button("Importer")).ToBeEnabledAsync();
        var file = "id,pivot,nom,commune,code_postal,adresse,date_maj\nessai-1,43493312300029,Maison du numérique,Feurs,42110,1 place de la Mairie,2026-01-15\nessai-2,43493312300029,,Feurs,42110,2 rue Neuve,2026-01-15\n";
        await yves.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "lieux.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });

        await yves.Button("Importer").ClickAsync();

        await Expect(yves.Locator("table").First).ToContainTextAsync("nom");
        await yves.GotoAsync("/lieux");
        await Expect(yves.Locator("main")).ToContainTextAsync("lieux", new() { IgnoreCase = true });
    }

    [Fact]
    public async Task A_telephone_is_private_until_its_owner_shares_it()
    {
        // Nobody else writes this profile: two who do at once are told so, and nothing is saved.
        var theo = await community.VisitAsync("/mon-profil", Someone.Theo);
        await Expect(theo.Button("Enregistrer mon profil")).ToBeEnabledAsync();
        await theo.GetByRole(AriaRole.Textbox, new() { Name = "Téléphone facultatif" }).FillAsync("06 39 98 12 34");
        await theo.GetByLabel("Mon téléphone est vu par").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await theo.Button("Enregistrer mon profil").ClickAsync();
        await Expect(theo.Title()).ToHaveTextAsync("Théo Gransagne");
        var path = new Uri(theo.Url).AbsolutePath;

        var pauline = await community.VisitAsync(path, Someone.Pauline);
        var html = await pauline.ContentAsync();

        await Expect(pauline.Title()).ToHaveTextAsync("Théo Gransagne");
        Assert.DoesNotContain("639981234", html.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
