using Communaute.UnitTests.Platform.Markdown;
using Communaute.Web.Platform.Comparing;
using Communaute.Web.Platform.Markdown;
using Xunit;

namespace Communaute.UnitTests.Platform.Comparing;

public sealed class ProseComparisonTests
{
    private const string Added = "<ins><span class=\"vh\">ajouté&nbsp;: </span>";
    private const string Removed = "<del><span class=\"vh\">retiré&nbsp;: </span>";

    private static readonly MarkdownRenderer Renderer = new();
    private static readonly ProseComparison Comparison = new();

    public static TheoryData<string> Payloads => [.. HostileTexts.Ours];

    [Theory]
    [InlineData("Le code est refusé.", "Le code est accepté.", $"<p>Le code est {Removed}refusé</del>{Added}accepté</ins>.</p>")]
    [InlineData("Un mot.", "Un petit mot.", $"<p>Un {Added}petit</ins> mot.</p>")]
    [InlineData("Un petit mot.", "Un mot.", $"<p>Un {Removed}petit</del> mot.</p>")]
    [InlineData("Un mot", "Un mot de plus", $"<p>Un mot {Added}de plus</ins></p>")]
    [InlineData("Un mot de plus", "Un mot", $"<p>Un mot {Removed}de plus</del></p>")]
    [InlineData("Un **mot**", "Un mot", "<p>Un mot</p>")]
    [InlineData("Un ~~mot~~", "Un ~~mot~~", "<p>Un <s>mot</s></p>")]
    public void What_changed_stands_where_it_changed(string old, string text, string html) =>
        Assert.Equal(html, Between(old, text).Html);

    [Fact]
    public void A_paragraph_removed_stands_between_the_others() =>
        Assert.Equal($"<p>Un.</p><p>{Removed}Deux mots.</del></p><p>Trois.</p>", Lines(Between("Un.\n\nDeux mots.\n\nTrois.", "Un.\n\nTrois.")));

    [Fact]
    public void An_item_removed_stays_in_the_list() =>
        Assert.Equal($"<ul><li>un</li><li>{Removed}deux</del></li><li>trois</li></ul>", Lines(Between("- un\n- deux\n- trois", "- un\n- trois")));

    [Fact]
    public void A_row_added_stays_in_the_table_and_an_empty_cell_in_its_column()
    {
        var prose = SafeHtml.Parse(Between("| a | b |\n| - | - |\n| un | |", "| a | b |\n| - | - |\n| un | |\n| | deux |").Html!);

        Assert.Equal(2, prose.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["un", "", "", "ajouté\u00a0: deux"], prose.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Words_for_those_who_listen_are_said_once_however_many_paragraphs_go_through()
    {
        var prose = SafeHtml.Parse(Between("Un.", "Un.\n\nDeux **gras**.\n\nTrois.").Html!);

        Assert.Equal("ajouté\u00a0: ", Assert.Single(prose.QuerySelectorAll("ins .vh")).TextContent);
        Assert.Equal("Deuxgras.Trois.", string.Concat(prose.QuerySelectorAll("ins").Select(ins => ins.TextContent))["ajouté\u00a0: ".Length..]);
    }

    [Fact]
    public void A_link_that_leads_elsewhere_is_a_change_though_its_words_are_the_same()
    {
        var difference = Between("[Mairie](https://a.fr)", "[Mairie](https://b.fr)");

        Assert.Equal((1, 1), (difference.Added, difference.Removed));
        Assert.Equal(["https://a.fr", "https://b.fr"], SafeHtml.Parse(difference.Html!).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!.TrimEnd('/')));
    }

    [Theory]
    [InlineData(0, 0, "Aucun mot ajouté ni retiré")]
    [InlineData(1, 0, "1 mot ajouté")]
    [InlineData(3, 1, "3 mots ajoutés, 1 retiré")]
    [InlineData(1, 2, "1 mot ajouté, 2 retirés")]
    [InlineData(0, 2, "2 mots retirés")]
    public void The_summary_counts_words(int added, int removed, string words) =>
        Assert.Equal(words, ProseDifference.Say(added, removed));

    [Fact]
    public void Punctuation_is_no_word()
    {
        var difference = Between("Bonjour Karim", "Bonjour, Karim : ça va ?");

        Assert.Equal((2, 0), (difference.Added, difference.Removed));
    }

    [Fact]
    public void What_is_removed_and_what_is_added_give_back_both_texts()
    {
        const string Old = "## Titre\n\nUn **mot** et [un lien](https://a.fr), puis :\n\n- un\n- deux\n\n> cité\n\n```\ncode un\n\ncode deux\n```\n\nFin 👍.";
        const string New = "Un mot et un lien, enfin :\n\n1. zéro\n2. deux\n\nFin 👎 !\n\n| a |\n| - |\n| b |";
        var prose = SafeHtml.Parse(Between(Old, New).Html!);

        foreach (var word in prose.QuerySelectorAll(".vh"))
        {
            word.Remove();
        }

        var former = (AngleSharp.Dom.IElement)prose.Clone();
        foreach (var added in former.QuerySelectorAll("ins"))
        {
            added.Remove();
        }

        foreach (var removed in prose.QuerySelectorAll("del"))
        {
            removed.Remove();
        }

        Assert.Equal(Letters(SafeHtml.Parse(Renderer.Render(Old).Html).TextContent), Letters(former.TextContent));
        Assert.Equal(Letters(SafeHtml.Parse(Renderer.Render(New).Html).TextContent), Letters(prose.TextContent));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Nothing_hostile_survives_a_comparison(string payload)
    {
        const string Honest = "Bonjour **à tous**, voici [un lien](https://exemple.fr).";

        foreach (var (old, text) in new[] { (payload, Honest), (Honest, payload), (payload, $"{payload} encore"), ($"{Honest}\n\n{payload}", Honest) })
        {
            SafeHtml.AssertHarmless(Named(Between(old, text).Html!), payload);
        }
    }

    // Renderings come sanitised; if one did not, this wall would stand alone.
    [Theory]
    [MemberData(nameof(Payloads))]
    public void Nothing_hostile_survives_the_wall_of_comparisons_alone(string payload) =>
        SafeHtml.AssertHarmless(
            Named(Comparison.Between("<p>Bonjour</p>", $"<p>Bonjour</p>{payload}").Html!).Replace("<a ", "<a rel=\"noopener noreferrer nofollow\" ", StringComparison.Ordinal), payload);

    private static ProseDifference Between(string old, string text) => Comparison.Between(Renderer.Render(old).Html, Renderer.Render(text).Html);

    private static string Lines(ProseDifference difference) => difference.Html!.Replace("\n", "", StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The two elements that only a comparison writes, under names that every text may use.</summary>
    private static string Named(string html) => html
        .Replace("<ins>", "<em>", StringComparison.Ordinal).Replace("</ins>", "</em>", StringComparison.Ordinal)
        .Replace("<s>", "<del>", StringComparison.Ordinal).Replace("</s>", "</del>", StringComparison.Ordinal);
}
