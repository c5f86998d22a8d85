using Communaute.BrowserTests.Accessibility;
using Communaute.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

public sealed class EditingTests(Community community)
{
    [Fact]
    public async Task Two_edit_at_once_and_join_a_colleague_proposes_and_all_of_it_is_in_the_history()
    {
        var aicha = await community.VisitAsync("/", Someone.Aicha);
        var address = await aicha.AskAsync("Le titre de séjour en ligne demande une photo", "La photo est refusée.\n\nElle vient d’un photomaton.");
        var form = string.Join('/', address.Split('/').Take(3)) + "/modifier";
        await aicha.GotoAsync(form);
        await Expect(aicha.Button("Enregistrer")).ToBeEnabledAsync();

        var nadege = await community.VisitAsync(form, Someone.Nadege);
        await SaveAsync(nadege, "La photo est refusée.\n\nElle vient d’un photomaton agréé.");
        await Expect(nadege.Title()).ToHaveTextAsync("Le titre de séjour en ligne demande une photo");

        await SaveAsync(aicha, "La photo est toujours refusée.\n\nElle vient d’un photomaton.");
        await Expect(aicha.Locator(".note[role=alert]")).ToContainTextAsync("Nadège Fournel a modifié cette question pendant que vous écriviez");
        await Expect(aicha.Editor("La situation")).ToHaveValueAsync("La photo est toujours refusée.\n\nElle vient d’un photomaton agréé.");
        await aicha.Button("Enregistrer").ClickAsync();
        await Expect(aicha.Locator(".article .prose")).ToContainTextAsync("toujours refusée");
        await Expect(aicha.Locator(".article .prose")).ToContainTextAsync("photomaton agréé");

        await ProposeAsync(address);

        await aicha.GotoAsync("/");
        await aicha.GetByRole(AriaRole.Region, new() { Name = "On vous propose" }).GetByRole(AriaRole.Link, new() { Name = "Comparer et répondre" }).ClickAsync();
        await Expect(aicha.Locator(".difference ins")).ToContainTextAsync("de face");
        await AssertAccessibleAsync(aicha, "propositions");
        await aicha.GetByRole(AriaRole.Button, new() { Name = "Accepter" }).PressAsync("Enter");
        await Expect(aicha.Title()).ToHaveTextAsync("Modifications proposées");
        await Expect(aicha.GetByText("Aucune modification n’attend de réponse")).ToBeVisibleAsync();

        await RestoreAsync(aicha, address);
    }

    private async Task ProposeAsync(string address)
    {
        var fatoumata = await community.VisitAsync(address, Someone.Fatoumata, Screen.Phone);
        await Expect(fatoumata.Button("Commenter").First).ToBeEnabledAsync();
        await fatoumata.Fold("Autres actions sur la question").ClickAsync();
        await fatoumata.GetByRole(AriaRole.Link, new() { Name = "Proposer une modification de la question" }).ClickAsync();
        await Expect(fatoumata.Button("Envoyer la proposition")).ToBeEnabledAsync();
        await fatoumata.Editor("La situation").FillAsync("La photo de face est toujours refusée.\n\nElle vient d’un photomaton agréé.");
        await fatoumata.GetByLabel("Pourquoi ce changement").FillAsync("On demande toujours laquelle.");
        await fatoumata.Button("Envoyer la proposition").ClickAsync();
        await Expect(fatoumata.Locator(".article .note")).ToContainTextAsync("Votre proposition de modification attend une réponse");
    }

    private static async Task RestoreAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.Button("Commenter").First).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^modifiée") }).ClickAsync();
        var versions = page.Locator(".rows > li");
        await Expect(versions).ToHaveCountAsync(4);
        await Expect(versions.First).ToContainTextAsync("Proposée par Fatoumata Keita, acceptée par Aïcha Rahmouni");
        await Expect(page.Locator(".difference ins")).ToHaveTextAsync("ajouté\u00a0: de face");
        await AssertAccessibleAsync(page, "historique");

        await page.GetByRole(AriaRole.Button, new() { Name = "Rétablir la version 1" }).PressAsync("Enter");
        await Expect(versions).ToHaveCountAsync(5);
        await Expect(versions.First).ToContainTextAsync("Version 1 rétablie par Aïcha Rahmouni");
        await page.GotoAsync(address);
        await Expect(page.Locator(".article .prose")).Not.ToContainTextAsync("toujours");
    }

    private static async Task SaveAsync(IPage page, string text)
    {
        await Expect(page.Button("Enregistrer")).ToBeEnabledAsync();
        await page.Editor("La situation").FillAsync(text);
        await page.Button("Enregistrer").ClickAsync();
    }

    private static async Task AssertAccessibleAsync(IPage page, string name)
    {
        await Axe.EnterAsync(page);

        foreach (var screen in Screen.All)
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            Assert.Empty(await Axe.ViolationsAsync(page));

            if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{screen.Name}.png"), FullPage = true });
            }
        }

        await page.SetViewportSizeAsync(Screen.Large.Width, Screen.Large.Height);
    }
}
