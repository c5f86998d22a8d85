using Communaute.BrowserTests.Accessibility;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class AnnouncingTests(Community community)
{
    private const string Title = "Le réseau ferme ses boîtes partagées";

    [Fact]
    public async Task A_coordinator_asks_those_of_a_theme_to_read_and_sees_who_has_not()
    {
        var bertrand = await community.VisitAsync("/annonces/nouvelle", Someone.Bertrand);
        await Expect(bertrand.Button("Publier l’annonce")).ToBeEnabledAsync();
        await bertrand.GetByRole(AriaRole.Textbox, new() { Name = "Titre", Exact = true }).FillAsync(Title);
        await bertrand.Editor("Texte").FillAsync("Rangez **avant vendredi** ce que vous y gardez.");
        await bertrand.GetByLabel("Une thématique").CheckAsync();
        await bertrand.GetByLabel("Thématique", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Maîtrise des outils numériques" });
        await bertrand.GetByLabel("À lire absolument").CheckAsync();
        await bertrand.Button("Publier l’annonce").ClickAsync();
        await Expect(bertrand.Title()).ToHaveTextAsync(Title);

        var samira = await community.VisitAsync("/annonces", Someone.Samira);
        await samira.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await samira.GetByRole(AriaRole.Link, new() { Name = "Qui n’a pas lu" }).ClickAsync();
        await Expect(samira.Locator(".rows")).ToContainTextAsync("Claire Bonnefoy");
        await CheckAsync(samira);

        var claire = await community.VisitAsync("/", Someone.Claire, Screen.Phone);
        await claire.Button($"J’ai lu : {Title}").ClickAsync();
        await Expect(claire.Button($"J’ai lu : {Title}")).ToHaveCountAsync(0);
        await claire.GotoAsync("/annonces");
        await Expect(claire.Locator(".rows li", new() { HasText = Title }).Locator(".state.ok")).ToHaveTextAsync("Lue");

        await samira.ReloadAsync();
        await Expect(samira.Locator(".rows")).Not.ToContainTextAsync("Claire Bonnefoy");
        await samira.Locator(".note button").ClickAsync();
        await Expect(samira.Locator(".note[role=status]")).ToContainTextAsync("La relance est partie le");
        await CheckAsync(samira);
    }

    private static async Task CheckAsync(IPage page)
    {
        await Axe.EnterAsync(page);
        Assert.Empty(await Axe.ViolationsAsync(page));
    }
}
