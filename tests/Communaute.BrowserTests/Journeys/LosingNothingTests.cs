using System.Text.RegularExpressions;
using Communaute.BrowserTests.Support;
using Communaute.IntegrationTests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

/// <summary>The server dies, the line is cut, the text is as long as it may be: what was typed is still there.</summary>
public sealed class LosingNothingTests(Community community)
{
    [Fact]
    public async Task A_server_killed_while_someone_types_gives_the_text_back_when_it_returns()
    {
        var folder = Directory.CreateTempSubdirectory("communaute-kill-").FullName;
        var port = ServerProcess.FreePort();
        await using var first = await ServerProcess.Launch(folder, "Development", port).AnsweringAsync();
        var session = await Community.EnterAsync(community.Browser, first.Address, Someone.Pauline);
        await using var context = await community.Browser.NewContextAsync(new() { BaseURL = first.Address.ToString(), StorageState = session });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/questions/poser");
        await page.WriteQuestionAsync("Le serveur s’arrête pendant que j’écris", "Ce qui était enregistré.");
        await page.SavedAsync();

        await first.KillAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToContainTextAsync("Connexion interrompue");
        await page.Editor("La situation").FillAsync("Ce qui était enregistré, et ce que j’ai tapé ensuite.");
        await using var second = await ServerProcess.Launch(folder, "Development", port).AnsweringAsync();
        await page.ReloadAsync();

        await Expect(page.Editor("La situation")).ToHaveValueAsync("Ce qui était enregistré, et ce que j’ai tapé ensuite.");
        await Expect(page.GetByLabel("Votre question en une phrase")).ToHaveValueAsync("Le serveur s’arrête pendant que j’écris");
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        await page.Button("Publier la question").ClickAsync();
        await Expect(page.Title()).ToHaveTextAsync("Le serveur s’arrête pendant que j’écris");
    }

    [Fact]
    public async Task A_line_cut_while_someone_types_loses_nothing()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Samira);
        await page.WriteQuestionAsync("La ligne est coupée", "Avant la coupure.");
        await page.SavedAsync();

        await page.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("() => Blazor.disconnect()");
        await page.Editor("La situation").FillAsync("Avant la coupure, puis pendant.");
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();

        await Expect(page.Editor("La situation")).ToHaveValueAsync("Avant la coupure, puis pendant.");
    }

    [Fact]
    public async Task Letters_typed_faster_than_a_slow_line_are_all_there_when_it_catches_up()
    {
        var page = await community.VisitAsync("about:blank", Someone.Lucie);
        await page.RouteWebSocketAsync("**/_blazor*", SlowDown);
        await page.GotoAsync("/questions/poser");
        const string title = "Comment changer l’adresse de livraison d’un colis qui est déjà parti de l’entrepôt ?";

        // From the moment the page shows, over the one when it becomes interactive and takes up what was typed before.
        await page.GetByLabel("Votre question en une phrase").PressSequentiallyAsync(title, new() { Delay = 30 });
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        await Expect(page.GetByLabel("Votre question en une phrase")).ToBeFocusedAsync();
        await page.SavedAsync();
        await page.ReloadAsync();

        // The same over a draft: it was typed over this very one, so there is nothing to choose.
        await page.Editor("La situation").PressSequentiallyAsync("Le transporteur ne répond plus depuis deux jours, et la personne part demain matin.", new() { Delay = 30 });
        await Expect(page.Button("Publier la question")).ToBeEnabledAsync();
        await page.SavedAsync();
        await Expect(page.GetByLabel("Votre question en une phrase")).ToHaveValueAsync(title);
        await Expect(page.Editor("La situation")).ToHaveValueAsync(new Regex("Le transporteur ne répond plus depuis deux jours, et la personne part demain matin."));
        await Expect(page.Locator(".twodrafts")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_chosen_unfolded_or_followed_before_a_page_becomes_interactive_counts()
    {
        var page = await community.VisitAsync("about:blank", Someone.Lucie, Screen.Phone);
        await page.RouteWebSocketAsync("**/_blazor*", SlowDown);

        await page.GotoAsync("/annuaire", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Fold("Filtrer").ClickAsync();
        await page.GetByLabel("Public accompagné").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        var chosen = await page.GetByLabel("Public accompagné").InputValueAsync();
        await Expect(page.Locator(".mud-popover-provider")).ToBeAttachedAsync();
        await Expect(page.GetByLabel("Public accompagné")).ToHaveValueAsync(chosen);
        await Expect(page.GetByLabel("Public accompagné")).ToBeVisibleAsync();

        await page.GotoAsync("/questions", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var first = page.Locator(".rows h3 a").First;
        var title = await first.InnerTextAsync();
        await first.ClickAsync();
        await Expect(page.Title()).ToHaveTextAsync(title);
        await Expect(page.Locator(".mud-popover-provider")).ToBeAttachedAsync();
        await Expect(page.Title()).ToHaveTextAsync(title);
    }

    /// <summary>What the server says comes half a second late, in its order.</summary>
    private static void SlowDown(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        var last = Task.CompletedTask;
        server.OnMessage(frame => last = SendAsync(last, Task.Delay(500), frame));

        async Task SendAsync(Task before, Task late, IWebSocketFrame frame)
        {
            await Task.WhenAll(before, late);
            page.Send(frame.Binary!);
        }
    }

    [Fact]
    public async Task The_longest_text_arrives_whole_and_one_letter_more_is_refused_in_words()
    {
        var page = await community.VisitAsync("/questions/poser", Someone.Nadege);
        var longest = new string('é', 20_000);
        await page.WriteQuestionAsync("Le texte le plus long", longest + "é");

        await page.Button("Publier la question").ClickAsync();
        await Expect(page.Locator(".errmsg:visible").First).ToContainTextAsync("20");
        await Expect(page.Editor("La situation")).ToHaveValueAsync(longest + "é");

        await page.Editor("La situation").FillAsync(longest);
        await page.Button("Publier la question").ClickAsync();
        await Expect(page.Title()).ToHaveTextAsync("Le texte le plus long");
        Assert.Equal(20_000, await page.EvaluateAsync<int>("() => document.querySelector('.article .prose').textContent.trim().length"));
    }

    [Fact]
    public async Task Reading_needs_neither_a_script_nor_a_connection()
    {
        var session = await Community.EnterAsync(community.Browser, community.Address, Someone.Linda);
        await using var context = await community.Browser.NewContextAsync(new() { BaseURL = community.Address.ToString(), StorageState = session, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync("/questions?etat=resolues");
        await page.Locator(".rows h3 a").First.PressAsync("Enter");
        await Expect(page.Locator(".qhead .state")).ToContainTextAsync("Résolue");
        await Expect(page.Locator(".answer.solution .prose").First).Not.ToBeEmptyAsync();

        await page.GotoAsync("/annuaire");
        await page.Locator(".rows h3 a").First.PressAsync("Enter");
        await Expect(page.Title()).Not.ToBeEmptyAsync();
    }
}
