using Communaute.Web.Platform.Markdown;
using Xunit;

namespace Communaute.UnitTests.Platform.Markdown;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class MarkdownBombTests
{
    // 200 ms on a quiet machine, three times as much on one that others keep busy. Undefended, most take from 1 to 68 s.
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(800);
    private static readonly MarkdownRenderer Renderer = Warm();

    public static TheoryData<string, int> Bombs => new()
    {
        { "[a](", 12_500 },
        { "![a](", 12_000 },
        { "[a", 30_000 },
        { "[", 60_000 },
        { "[a](b", 12_000 },
        { "[a]((", 12_000 },
        { "*a ", 20_000 },
        { "**a", 20_000 },
        { "*a**a ", 10_000 },
        { "_a*", 20_000 },
        { "~~a", 20_000 },
        { "*www.a.b", 7_500 },
        { "http://a ", 6_600 },
        { "|[", 30_000 },
        { "|`", 30_000 },
        { ">", 60_000 },
        { "> > > > a\n", 6_000 },
        { "> [!NOTE]\n\n", 5_000 },
        { "- ", 30_000 },
        { "1. ", 20_000 },
        { "* * * * * * * * * * a\n", 2_700 },
        { "# a\n", 15_000 },
        { "a\n=\n", 15_000 },
        { "a  \n", 5_900 },
        { "a  \n", 15_000 },
        { "***\n", 15_000 },
        { "`a``", 15_000 },
        { "[a]:\n", 12_000 },
        { "<a@b", 15_000 },
        { "&amp", 15_000 },
        { "\0", 60_000 },
        { "\u202E", 60_000 },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_repeated_mark_costs_little(string mark, int times) =>
        AssertCheap(string.Concat(Enumerable.Repeat(mark, times)));

    [Fact]
    public void A_wide_and_long_table_costs_little() =>
        AssertCheap($"|{Repeat("a|", 5_000)}\n|{Repeat("-|", 5_000)}\n{Repeat("|\n", 15_000)}");

    [Fact]
    public void A_long_address_used_ten_thousand_times_costs_little() =>
        AssertCheap($"[a]: {Repeat("b", 20_000)}\n\n{Repeat("[a] ", 3_000)}\n\n{Repeat("[a] ", 3_000)}");

    // Not among the rows above: half a character does not survive the journey of test data.
    [Fact]
    public void Halves_of_characters_cost_little() => AssertCheap(new string('\uD83D', 60_000));

    [Fact]
    public void Five_thousand_definitions_cost_little() =>
        AssertCheap(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"[a{i}]: b\n")));

    [Fact]
    public void A_text_shown_as_typed_keeps_its_lines_and_acts_on_nothing() =>
        Assert.Equal("<p>&lt;b&gt; &amp;<br>\nun</p><p>[[", Renderer.Render($"<b> &\r\nun\r\n\r\n{Repeat("[", 50_000)}").Html[..34]);

    [Theory]
    [InlineData(128)]
    [InlineData(1_000)]
    public void Quotes_nested_too_deep_are_shown_as_typed(int depth)
    {
        var html = Renderer.Render($"{Repeat(">", depth)} mot").Html;

        Assert.StartsWith("<p>&gt;", html, StringComparison.Ordinal);
        Assert.EndsWith("mot</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_shown_as_typed() =>
        Assert.Equal($"<p>**{new string('é', MarkdownRenderer.MaxLength)}</p>", Renderer.Render($"**{new string('é', MarkdownRenderer.MaxLength)}").Html);

    [Fact]
    public void A_long_honest_text_is_rendered()
    {
        var table = $"| Démarche | Où | Délai |\n| --- | --- | --- |\n{Repeat("| Carte | [Mairie](https://exemple.fr) | **8 jours** |\n", 200)}";
        var text = $"## Titre\n\n{Repeat("Un mot **gras**, un [lien](https://exemple.fr) et une liste :\n\n- un\n- deux\n\n", 400)}\n\n{table}";

        var prose = SafeHtml.Parse(Renderer.Render(text).Html);

        Assert.Equal(400, prose.QuerySelectorAll("ul").Length);
        Assert.Equal(200, prose.QuerySelectorAll("tbody tr").Length);
    }

    private static void AssertCheap(string text)
    {
        // Processor time, since others share the machine; the best of five, since the first one compiles.
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            Assert.NotNull(Renderer.Render(text).Html);
            return Environment.CpuUsage.TotalTime - before;
        });

        Assert.True(best < Bound, $"{best.TotalMilliseconds:0} ms");
        Assert.True(Renderer.PlainText(text, 200).Length <= 200);
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static MarkdownRenderer Warm()
    {
        var renderer = new MarkdownRenderer();
        renderer.Render("# Un *texte* [simple](https://exemple.fr)\n\n| a |\n| - |\n| b |\n\n- [ ] tâche");
        return renderer;
    }
}
