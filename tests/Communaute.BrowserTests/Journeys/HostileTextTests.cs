using Communaute.Advisors;
using Communaute.BrowserTests.Support;
using Communaute.Forum;
using Communaute.Privacy;
using Communaute.UnitTests.Platform.Markdown;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Communaute.BrowserTests.Journeys;

/// <summary>What is written to act on its readers, seen by a real browser in each place where a text is read.</summary>
public sealed class HostileTextTests(Community community)
{
    [Fact]
    public Task What_is_written_to_act_on_its_readers_only_reads() => ReadEverywhereAsync([.. HostileTexts.Ours]);

    /// <summary>One holds an e-mail address: it is refused before anybody reads it.</summary>
    [Fact]
    public Task None_of_the_known_attacks_acts_on_a_page() => ReadEverywhereAsync([.. HostileTexts.Known().Where(text => PersonalData.FindIn(text).Count == 0)]);

    private async Task ReadEverywhereAsync(string[] payloads)
    {
        var author = await community.VisitAsync("/", Someone.Linda);
        var watch = await Watch.OverAsync(author);

        foreach (var (text, rank) in Texts(payloads, Question.MaxBodyLength).Select((text, rank) => (text, rank)))
        {
            await author.GotoAsync("/questions/poser");
            await author.WriteQuestionAsync($"Un texte hostile {rank}", text);
            await watch.ReadsAsync("[aria-labelledby=apercu] .prose", text, "the preview");
            await author.Button("Publier la question").ClickAsync();
            await watch.ReadsAsync(".article .prose", text, "a question");

            await author.Editor("Votre réponse").FillAsync(text);
            await author.Button("Publier la réponse").ClickAsync();
            await watch.ReadsAsync(".answer .prose", text, "an answer");
        }

        foreach (var text in Texts(payloads, Comment.MaxBodyLength))
        {
            await author.Button("Commenter").First.ClickAsync();
            await author.GetByLabel("Votre commentaire").FillAsync(text);
            await author.Button("Publier le commentaire").ClickAsync();
            await watch.ReadsAsync(".comments li:last-child .prose", text, "a comment");
        }

        await author.ReloadAsync();
        await watch.SawNothingAsync("a page that is served");

        foreach (var text in Texts(payloads, Advisor.MaxBioLength))
        {
            await author.GotoAsync("/mon-profil");
            await Expect(author.Button("Enregistrer mon profil")).ToBeEnabledAsync();
            await author.Editor("Présentation facultatif").FillAsync(text);
            await author.Button("Enregistrer mon profil").ClickAsync();
            await watch.ReadsAsync("main .prose", text, "a profile");
        }

        await WriteResourceAsync(string.Join('\n', Texts(payloads, int.MaxValue)));
    }

    private async Task WriteResourceAsync(string text)
    {
        // Nadège publishes in another class: two tabs would share one draft.
        var samira = await community.VisitAsync("/ressources/nouvelle", Someone.Samira);
        var watch = await Watch.OverAsync(samira);
        await Expect(samira.Button("Publier")).ToBeEnabledAsync();
        await samira.GetByRole(AriaRole.Textbox, new() { Name = "Titre", Exact = true }).FillAsync("Une ressource hostile");
        await samira.GetByLabel("Résumé").FillAsync("<img src=x onerror=alert(1)>");
        await samira.GetByLabel("Thématiques").SelectOptionAsync(new SelectOptionValue { Label = "Accessibilité" });
        await samira.Editor("Texte facultatif").FillAsync(text);
        await samira.Button("Publier").ClickAsync();
        await watch.ReadsAsync("main .prose", text, "a resource");
    }

    /// <summary>As items of a list: a fence or a comment that is never closed ends with its item, and hides no other.</summary>
    private static IEnumerable<string> Texts(IEnumerable<string> payloads, int limit)
    {
        var (text, rank) = ("", 0);

        foreach (var item in payloads.Select(payload => "- " + payload.ReplaceLineEndings("\n  ") + "\n"))
        {
            if (text.Length + item.Length + End(rank).Length > limit)
            {
                yield return text + End(rank++);
                text = "";
            }

            text += item;
        }

        yield return text + End(rank);
    }

    /// <summary>Which text it ends too: the one before it may still be there.</summary>
    private static string End(int rank) => $"\nFin du texte {rank}.";

    /// <summary>Hears whatever a text does besides being read.</summary>
    private sealed class Watch(IPage page)
    {
        // Everything that acts, or leads where a script could: what is left is text, tables, pictures and plain links.
        private const string WhatActs = """
            area => [...document.querySelectorAll(area)].flatMap(prose => [...prose.querySelectorAll("*")]).filter(element =>
                /^(script|iframe|object|embed|form|style|link|meta|base|svg|math|video|audio|button|textarea|select)$/i.test(element.tagName)
                || [...element.attributes].some(attribute => /^(on|style|srcdoc|formaction|id|name)/i.test(attribute.name))
                || (element.href !== undefined && !["http:", "https:", "mailto:", "tel:"].includes(element.protocol))
                || (element.src !== undefined && element.src !== "" && !element.src.startsWith(location.origin + "/fichiers/"))).map(element => element.outerHTML)
            """;

        private readonly List<string> _seen = [];

        public static async Task<Watch> OverAsync(IPage page)
        {
            var (watch, own) = (new Watch(page), new Uri(page.Url).GetLeftPart(UriPartial.Authority));
            page.Dialog += (_, dialog) => { watch.Note($"dialog {dialog.Message}"); _ = dialog.DismissAsync(); };
            page.PageError += (_, error) => watch.Note($"error {error}");
            page.Popup += (_, popup) => watch.Note($"popup {popup.Url}");
            page.Console += (_, line) =>
            {
                if (line.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                {
                    watch.Note(line.Text);
                }
            };
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(own, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                {
                    watch.Note($"request {request.Url}");
                }
            };
            await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', event => console.error('Content Security Policy', event.violatedDirective, event.blockedURI))");
            return watch;
        }

        /// <summary>Waits until the text stands there whole, and checks that it does nothing.</summary>
        public async Task ReadsAsync(string area, string text, string where)
        {
            await Expect(page.Locator(area).First).ToContainTextAsync(text[(text.LastIndexOf('\n') + 1)..]);
            Assert.True(await page.Locator(area).First.Locator("li").CountAsync() > 0, $"{where} shows nothing of {text[..50]}");
            Assert.Empty(await page.EvaluateAsync<string[]>(WhatActs, area));
            await SawNothingAsync(where);
        }

        public async Task SawNothingAsync(string where)
        {
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
            lock (_seen)
            {
                Assert.True(_seen.Count == 0, $"In {where}: {string.Join(", ", _seen)}");
            }
        }

        private void Note(string what)
        {
            lock (_seen)
            {
                _seen.Add(what);
            }
        }
    }
}
