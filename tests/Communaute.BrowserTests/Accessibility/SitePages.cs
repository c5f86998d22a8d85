using Communaute.BrowserTests.Support;
using Microsoft.Playwright;

namespace Communaute.BrowserTests.Accessibility;

/// <summary>A page of the site, how one gets there, and as whom.</summary>
public sealed record SitePage(string Name, Someone? As, string Path, string? FollowFirst = null, string? Suffix = null)
{
    public bool IsMissing { get; init; }

    /// <summary>What appears a moment after the page, and must be seen with it.</summary>
    public string? Until { get; init; }

    /// <summary>Opens it, follows the first link of a list when it has no fixed address, and waits until it is interactive.</summary>
    public async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(Path);

        if (FollowFirst is not null)
        {
            var address = await page.Locator(FollowFirst).First.GetAttributeAsync("href") ?? throw new InvalidOperationException($"{Path} has no {FollowFirst}.");
            await page.GotoAsync("/" + string.Join('/', address.TrimStart('/').Split('/').Take(Suffix is null ? 3 : 2)) + Suffix);
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Locator("h1").First.WaitForAsync();

        if (Until is not null)
        {
            await page.Locator(Until).First.WaitForAsync();
        }
    }
}

/// <summary>By area: each is a class of tests, since classes run side by side.</summary>
public static class SitePages
{
    public static IReadOnlyList<SitePage> Forum { get; } =
    [
        new("questions", Someone.Pauline, "/questions"),
        new("questions-sans-reponse", Someone.Pauline, "/questions?etat=sans-reponse"),
        new("questions-filtrees", Someone.Pauline, "/questions?etat=resolues&theme=2&urgence=cette-semaine&periode=2026&qui=nimporte"),
        new("questions-theme-suivi", Someone.Pauline, "/questions?theme=2") { Until = ".followbar button" },
        new("question", Someone.Pauline, "/questions?etat=resolues", ".rows h3 a"),
        new("question-resolue", Someone.Julien, "/", "[aria-labelledby=attend] h3 a", "/resolue"),
        new("poser", Someone.Pauline, "/questions/poser"),
        new("poser-donnee-personnelle", Someone.Lea, "/questions/poser?titre=Rappeler+madame+au+06+12+34+56+78") { Until = ".note.sand" },
        new("historique", Someone.Pauline, "/questions", ".rows h3 a", "/historique"),
        new("proposer", Someone.Theo, "/questions?etat=resolues", ".rows h3 a", "/proposer"),
    ];

    public static IReadOnlyList<SitePage> LibraryAndSearch { get; } =
    [
        new("accueil", Someone.Pauline, "/"),
        new("annonces", Someone.Pauline, "/annonces"),
        new("annonce-a-lire", Someone.Pauline, "/annonces", ".rows li:has(.state.wait) h3 a"),
        new("annonce-rendez-vous", Someone.Pauline, "/annonces", ".rows li:has(.ex) h3 a"),
        new("notifications", Someone.Pauline, "/notifications"),
        new("preferences", Someone.Nadege, "/preferences"),
        new("arret-courriel-faux", null, "/courrier/arret/faux"),
        new("ressources", Someone.Pauline, "/ressources"),
        new("ressource", Someone.Pauline, "/ressources", ".rows h3 a"),
        new("ressource-nouvelle", Someone.Nadege, "/ressources/nouvelle"),
        new("recherche", Someone.Pauline, "/recherche?q=compte"),
        new("recherche-vide", Someone.Pauline, "/recherche?q=zzzz+introuvable"),
        new("connexion", null, "/connexion"),
        new("mot-de-passe-oublie", null, "/mot-de-passe-oublie"),
        new("invitation-inconnue", null, "/invitation/nimporte-quoi"),
        new("introuvable", Someone.Pauline, "/nulle-part") { IsMissing = true },
    ];

    public static IReadOnlyList<SitePage> DirectoryAndMine { get; } =
    [
        new("annuaire", Someone.Pauline, "/annuaire"),
        new("profil", Someone.Pauline, "/annuaire", ".rows h3 a"),
        new("structures", Someone.Pauline, "/structures"),
        new("structure", Someone.Pauline, "/structures", ".rows h3 a"),
        new("lieux", Someone.Pauline, "/lieux"),
        new("lieu", Someone.Pauline, "/lieux", ".rows h3 a"),
        new("mon-profil", Someone.Pauline, "/mon-profil"),
        new("mes-filtres", Someone.Pauline, "/mes-filtres"),
        new("suivis", Someone.Pauline, "/mes-suivis"),
        new("mes-textes-supprimes", Someone.Pauline, "/mes-textes-supprimes"),
        new("brouillons", Someone.Pauline, "/mes-brouillons"),
        new("compte", Someone.Pauline, "/compte"),
    ];

    public static IReadOnlyList<SitePage> Coordination { get; } =
    [
        new("coordination", Someone.Nadege, "/coordination"),
        new("annonces-coordination", Someone.Nadege, "/annonces"),
        new("annonce-nouvelle", Someone.Samira, "/annonces/nouvelle"),
        new("annonce-modifier", Someone.Samira, "/annonces", ".rows h3 a", "/annonce/modifier"),
        new("annonce-lectures", Someone.Samira, "/annonces", ".rows li:has-text('La charte') h3 a", "/annonce/lectures"),
        new("questions-en-attente", Someone.Nadege, "/coordination/questions"),
        new("invitations", Someone.Nadege, "/coordination/invitations"),
        new("genres", Someone.Nadege, "/coordination/genres"),
        new("etiquettes", Someone.Nadege, "/coordination/etiquettes"),
        new("moderation", Someone.Nadege, "/moderation"),
        new("textes-supprimes", Someone.Nadege, "/moderation/supprimes"),
        new("journal", Someone.Nadege, "/moderation/journal"),
        new("imports", Someone.Yves, "/administration/imports"),
    ];
}
