using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

/// <summary>One person, several tabs and devices: no version takes the place of another unseen.</summary>
public sealed class TwoVersionsTests(Community community)
{
    /// <summary>Keeps the page's connections at hand, to cut one as a tunnel would.</summary>
    private const string HoldConnections = """
        const Real = WebSocket;
        window.connections = [];
        window.WebSocket = class extends Real { constructor(...all) { super(...all); window.connections.push(this); } };
        """;

    [Fact]
    public async Task Two_tabs_show_both_versions_and_the_keyboard_alone_keeps_both_then_publishes_once()
    {
        var first = await community.VisitAsync("/questions/poser", Someone.Romain);
        await first.WriteQuestionAsync("Écrite dans deux onglets", "Commun aux deux.");
        await first.SavedAsync();
        var second = await OpenTabAsync(first, "Commun aux deux.");
        await second.Editor("La situation").FillAsync("Écrit dans le second onglet.");
        await second.SavedAsync();

        await first.Editor("La situation").FillAsync("Écrit dans le premier onglet.");
        await BothAreShownAsync(first, "Écrit dans le premier onglet.", "Écrit dans le second onglet.");
        Assert.True(await AreSideBySideAsync(first));

        // A reload before the choice loses neither.
        await first.ReloadAsync();
        await BothAreShownAsync(first, "Écrit dans le premier onglet.", "Écrit dans le second onglet.");
        await first.GetByRole(AriaRole.Region, new() { Name = "L’autre version" }).FocusAsync();
        await first.TabToAsync("Garder les deux");
        await first.Keyboard.PressAsync("Enter");
        await first.SavedAsync();
        await Expect(first.Editor("La situation")).ToHaveValueAsync("Écrit dans le premier onglet.\n\n---\n\nÉcrit dans le second onglet.");

        await first.Button("Publier la question").ClickAsync();
        await Expect(first.Title()).ToHaveTextAsync("Écrite dans deux onglets");
        await second.Editor("La situation").FillAsync("Écrit trop tard.");
        await second.GetByRole(AriaRole.Link, new() { Name = "Voir ce qui est publié" }).ClickAsync();
        await Expect(second.Title()).ToHaveTextAsync("Écrite dans deux onglets");
    }

    [Fact]
    public async Task What_a_phone_wrote_without_a_line_stands_beside_what_the_office_saved_meanwhile()
    {
        var phone = await community.VisitAsync("/questions/poser", Someone.Mathis, Screen.Phone);
        await phone.WriteQuestionAsync("Commencée en visite", "Avant le tunnel.");
        await phone.SavedAsync();
        await phone.Context.SetOfflineAsync(true);
        await phone.EvaluateAsync("() => Blazor.disconnect()");
        await phone.Editor("La situation").FillAsync("Avant le tunnel, puis dedans.");

        var office = await community.VisitAsync("/questions/poser", Someone.Mathis);
        await Expect(office.Editor("La situation")).ToHaveValueAsync("Avant le tunnel.");
        await office.Editor("La situation").FillAsync("Repris au bureau.");
        await office.SavedAsync();
        await phone.Context.SetOfflineAsync(false);
        await phone.ReloadAsync();

        await BothAreShownAsync(phone, "Avant le tunnel, puis dedans.", "Repris au bureau.");
        Assert.False(await AreSideBySideAsync(phone));
        await phone.Button("Prendre l’autre version").ClickAsync();
        await Expect(phone.Editor("La situation")).ToHaveValueAsync("Repris au bureau.");
        await phone.ReloadAsync();
        await Expect(phone.Editor("La situation")).ToHaveValueAsync("Repris au bureau.");
        await Expect(phone.Locator(".twodrafts")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_while_the_line_is_down_is_sent_when_it_comes_back_under_the_same_page()
    {
        var page = await community.VisitAsync("about:blank", Someone.Claire);
        await page.AddInitScriptAsync(HoldConnections);
        await page.GotoAsync("/questions/poser");
        await page.WriteQuestionAsync("Entre deux antennes", "Avant.");
        await page.SavedAsync();
        var before = await page.Locator(".saved").GetAttributeAsync("data-numero");

        await page.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("() => connections.forEach(one => one.close())");
        await Expect(page.Locator("#components-reconnect-modal")).ToContainTextAsync("Connexion interrompue");
        await page.Editor("La situation").FillAsync("Avant, puis pendant la coupure.");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#components-reconnect-modal [role=status]")).ToBeEmptyAsync();

        await Expect(page.Locator(".side .paper")).ToContainTextAsync("pendant la coupure");
        await Expect(page.Locator(".saved")).Not.ToHaveAttributeAsync("data-numero", before!);
        var other = await community.VisitAsync("/mes-brouillons", Someone.Claire);
        await other.GetByRole(AriaRole.Link, new() { Name = "Entre deux antennes" }).ClickAsync();
        await Expect(other.Editor("La situation")).ToHaveValueAsync("Avant, puis pendant la coupure.");
    }

    private static async Task<IPage> OpenTabAsync(IPage beside, string text)
    {
        var page = await beside.Context.NewPageAsync();
        await page.GotoAsync("/questions/poser");
        await Expect(page.Editor("La situation")).ToHaveValueAsync(text);
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        return page;
    }

    private static async Task BothAreShownAsync(IPage page, string mine, string other)
    {
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Votre version" })).ToContainTextAsync(mine);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "L’autre version" })).ToContainTextAsync(other);
        await Expect(page.Locator(".saved[role=status]")).ToContainTextAsync("modifié ailleurs");
    }

    private static async Task<bool> AreSideBySideAsync(IPage page)
    {
        var boxes = new[] { "Votre version", "L’autre version" }.Select(name => page.GetByRole(AriaRole.Region, new() { Name = name }).BoundingBoxAsync());
        var (mine, other) = (await Task.WhenAll(boxes)) switch { var both => (both[0]!, both[1]!) };
        return other.X > mine.X + mine.Width - 1 && Math.Abs(other.Y - mine.Y) < 2;
    }
}
