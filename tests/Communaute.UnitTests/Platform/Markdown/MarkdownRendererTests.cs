using Communaute.Web.Platform.Markdown;
using Xunit;

namespace Communaute.UnitTests.Platform.Markdown;

public sealed class MarkdownRendererTests
{
    private static readonly MarkdownRenderer Renderer = new();

    [Fact]
    public void What_was_written_is_kept_as_it_was() => Assert.Equal("**a**\r\n\u202E<b>", Renderer.Render("**a**\r\n\u202E<b>").Markdown);

    [Theory]
    [InlineData("Un **mot**, un _autre_, ~~barré~~.", "<p>Un <strong>mot</strong>, un <em>autre</em>, <del>barré</del>.</p>")]
    [InlineData("une ligne\nune autre", "<p>une ligne<br>\nune autre</p>")]
    [InlineData("<b>2 < 3 & 4</b>", "<p>&lt;b&gt;2 &lt; 3 &amp; 4&lt;/b&gt;</p>")]
    [InlineData("`avance(20)`", "<p><code>avance(20)</code></p>")]
    [InlineData("```\na < b\n```", "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>")]
    [InlineData("> Sur papier, on pouvait raturer.", "<blockquote>\n<p>Sur papier, on pouvait raturer.</p>\n</blockquote>")]
    [InlineData("👩🏽‍💻 ça marche", "<p>👩🏽‍💻 ça marche</p>")]
    [InlineData("paie\u202Efdp.exe", "<p>paiefdp.exe</p>")]
    [InlineData("", "")]
    public void Marks_become_elements(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("# a\n## b\n### c", "H2 H3 H4")]
    [InlineData("## a\n### b\n## c", "H2 H3 H2")]
    [InlineData("### a\n# b", "H2 H2")]
    [InlineData("# a\n#### b\n### c", "H2 H3 H3")]
    [InlineData("# a\n## b\n### c\n#### d\n##### e\n###### f", "H2 H3 H4 H5 H6 H6")]
    public void Headings_start_under_the_title_of_the_page_and_skip_no_level(string markdown, string expected)
    {
        var headings = SafeHtml.Parse(Html(markdown)).QuerySelectorAll("h1, h2, h3, h4, h5, h6");

        Assert.Equal(expected, string.Join(' ', headings.Select(heading => heading.TagName)));
    }

    [Theory]
    [InlineData("NOTE", "note", "À retenir.")]
    [InlineData("IMPORTANT", "note", "À retenir.")]
    [InlineData("TIP", "note green", "Astuce.")]
    [InlineData("WARNING", "note sand", "Attention.")]
    [InlineData("CAUTION", "note red", "Attention.")]
    public void Callouts_are_notices(string kind, string classes, string title) =>
        Assert.Equal(
            $"<div class=\"{classes}\"><div><p><strong>{title}</strong> Le code est valable <em>trente</em> jours.</p><p>Fin.</p>\n</div></div>",
            Html($"> [!{kind}]\n> Le code est valable _trente_ jours.\n>\n> Fin."));

    [Fact]
    public void A_callout_of_a_kind_we_do_not_know_is_a_quotation() =>
        Assert.Equal("BLOCKQUOTE", SafeHtml.Parse(Html("> [!BIDULE]\n> texte")).FirstElementChild!.TagName);

    [Fact]
    public void A_table_scrolls_in_a_region_named_by_its_headings()
    {
        var region = SafeHtml.Parse(Html("| Compte | Délai |\n| --- | ---: |\n| Impôts | **8** jours |")).FirstElementChild!;

        Assert.Equal("scroll", region.ClassName);
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("region", region.GetAttribute("role"));
        Assert.Equal("Tableau\u00A0: Compte, Délai", region.GetAttribute("aria-label"));
        Assert.Equal(
            "<thead><tr><th scope=\"col\">Compte</th><th scope=\"col\" class=\"r\">Délai</th></tr>\n</thead><tbody><tr><td>Impôts</td><td class=\"r\"><strong>8</strong> jours</td></tr>\n</tbody>",
            region.QuerySelector("table.tb")!.InnerHtml.Trim());
    }

    [Fact]
    public void Tasks_say_their_state_and_cannot_be_ticked()
    {
        var list = SafeHtml.Parse(Html("- [x] Carte d’identité\n- [ ] Avis **d’imposition**\n  - copie")).FirstElementChild!;

        Assert.Equal("tasks", list.ClassName);
        Assert.Equal(["Fait", "À faire"], list.QuerySelectorAll("input").Select(box => box.GetAttribute("aria-label")));
        Assert.All(list.QuerySelectorAll("input"), box => Assert.True(box.HasAttribute("disabled")));
        Assert.Equal([true, false], list.QuerySelectorAll("input").Select(box => box.HasAttribute("checked")));
        // The look places two things side by side in an item: the box, and all the rest.
        Assert.All(list.Children, item => Assert.Equal(2, item.ChildElementCount));
    }

    [Fact]
    public void A_numbered_list_starts_where_its_author_said() =>
        Assert.Equal("<ol start=\"3\">\n<li>trois</li>\n<li>quatre</li>\n</ol>", Html("3. trois\n4. quatre"));

    [Theory]
    [InlineData("[x](/questions/12/cesu)", "/questions/12/cesu", null)]
    [InlineData("[x](/recherche?q=cesu&page=2)", "/recherche?q=cesu&page=2", null)]
    [InlineData("[x](https://www.impots.gouv.fr/a)", "https://www.impots.gouv.fr/a", "noopener noreferrer nofollow")]
    [InlineData("[x](www.caf.fr)", "https://www.caf.fr", "noopener noreferrer nofollow")]
    [InlineData("https://www.caf.fr/aide", "https://www.caf.fr/aide", "noopener noreferrer nofollow")]
    [InlineData("<aide@exemple.fr>", "mailto:aide@exemple.fr", "noopener noreferrer nofollow")]
    [InlineData("[x](tel:+33477000000)", "tel:+33477000000", "noopener noreferrer nofollow")]
    public void Links_lead_where_they_say(string markdown, string address, string? rel)
    {
        var link = SafeHtml.Parse(Html(markdown)).QuerySelector("a")!;

        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal(rel, link.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("#partie")]
    [InlineData("page")]
    [InlineData("//exemple.fr")]
    [InlineData("https://impots.gouv.fr@exemple.fr/")]
    [InlineData("ftp://exemple.fr/a")]
    public void A_link_that_leads_nowhere_we_send_people_is_only_its_words(string address) =>
        Assert.Equal("<p>ici</p>", Html($"[ici]({address})"));

    [Fact]
    public void An_image_of_our_own_files_is_shown() =>
        Assert.Equal("<p><img src=\"/fichiers/12/ecran.webp\" alt=\"l’écran du CESU\" loading=\"lazy\"></p>", Html("![l’écran *du* CESU](/fichiers/12/ecran.webp)"));

    [Fact]
    public void An_image_from_elsewhere_becomes_a_link()
    {
        var prose = SafeHtml.Parse(Html("![le plan](https://exemple.fr/plan.png)"));

        Assert.Null(prose.QuerySelector("img"));
        Assert.Equal("le plan", prose.QuerySelector("a[href='https://exemple.fr/plan.png']")!.TextContent);
    }

    [Fact]
    public void The_same_renderer_serves_many_threads()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"# {i}\n\n| a{i} |\n| - |\n| **b{i}** |").ToList();
        var expected = texts.ConvertAll(text => new MarkdownRenderer().Render(text).Html);
        var rendered = new string[texts.Count];

        Parallel.For(0, texts.Count, i => rendered[i] = Renderer.Render(texts[i]).Html);

        Assert.Equal(expected, rendered);
    }

    [Theory]
    [InlineData("# Titre\n\nUn **mot** et [un lien](https://exemple.fr).\n\n- [ ] un\n- deux", "Titre Un mot et un lien. un deux")]
    [InlineData("> [!TIP]\n> Essayez `F5`", "Essayez F5")]
    [InlineData("![plan](/fichiers/1/a.webp) <b>gras</b> &amp; co", "plan <b>gras</b> & co")]
    [InlineData("| a | b |\n| - | - |\n| c | d |", "a b c d")]
    [InlineData("", "")]
    public void Plain_text_has_no_mark(string markdown, string expected) => Assert.Equal(expected, Renderer.PlainText(markdown, 200));

    [Theory]
    [InlineData("Le site répond que le code est refusé.", 24, "Le site répond que le…")]
    [InlineData("Le site répond.", 15, "Le site répond.")]
    [InlineData("anticonstitutionnellement", 10, "anticonst…")]
    [InlineData("aaaaaaaa😀aaaa", 10, "aaaaaaaa…")]
    public void Plain_text_is_cut_after_a_word(string markdown, int length, string expected)
    {
        var cut = Renderer.PlainText(markdown, length);

        Assert.Equal(expected, cut);
        Assert.True(cut.Length <= length);
    }

    private static string Html(string markdown) => Renderer.Render(markdown).Html.Trim();
}
