using Communaute.Web.Platform.Comparing;
using Xunit;

namespace Communaute.UnitTests.Platform.Comparing;

public sealed class ParagraphMergeTests
{
    [Theory]
    [InlineData("un|deux|trois", "un|deux|trois !", "un ?|deux|trois", "un ?|deux|trois !")]
    [InlineData("un|deux", "un bis|deux", "un|deux bis", "un bis|deux bis")]
    [InlineData("un|deux|trois", "un|trois", "un|deux|trois|quatre", "un|trois|quatre")]
    [InlineData("un|deux", "zéro|un|deux", "un|deux|trois", "zéro|un|deux|trois")]
    [InlineData("un", "un|ajout de l’une", "un|ajout de l’autre", "un|ajout de l’une|ajout de l’autre")]
    [InlineData("un|deux", "un|milieu|deux", "un|deux bis", "un|milieu|deux bis")]
    [InlineData("un|deux", "un pareil|deux", "un pareil|deux bis", "un pareil|deux bis")]
    [InlineData("un|deux|trois", "A|B|trois", "un|deux|C", "A|B|C")]
    public void Changes_of_different_paragraphs_are_joined(string origin, string theirs, string mine, string joined)
    {
        var merged = ParagraphMerge.Of(Text(origin), Text(theirs), Text(mine));

        Assert.True(merged.IsWhole);
        Assert.Equal(Text(joined), merged.WithMine);
        Assert.Equal(merged.WithMine, merged.WithTheirs);
    }

    [Fact]
    public void A_paragraph_both_changed_is_disputed_and_the_others_are_joined()
    {
        var merged = ParagraphMerge.Of(Text("un|deux|trois|quatre"), Text("un A|deux A|trois|quatre"), Text("un|deux B|trois|quatre B"));

        Assert.Equal([new DisputedParagraph("deux A", "deux B")], merged.Disputed);
        Assert.Equal(Text("un A|deux B|trois|quatre B"), merged.WithMine);
        Assert.Equal(Text("un A|deux A|trois|quatre B"), merged.WithTheirs);
    }

    [Fact]
    public void What_one_removed_and_the_other_changed_is_disputed()
    {
        var merged = ParagraphMerge.Of(Text("un|deux|trois"), Text("un|trois"), Text("un|deux bis|trois"));

        Assert.Equal([new DisputedParagraph("", "deux bis")], merged.Disputed);
        Assert.Equal(Text("un|trois"), merged.WithTheirs);
    }

    [Fact]
    public void Whoever_wrote_alone_is_left_to_the_letter()
    {
        const string Mine = "un\n\n\n\ndeux  \n- a\n";

        Assert.Equal(Mine, ParagraphMerge.Of("un", "un", Mine).WithMine);
        Assert.Equal(Mine, ParagraphMerge.Of("un", Mine, "un").WithMine);
    }

    [Fact]
    public void A_block_of_code_is_one_paragraph_whatever_its_blank_lines()
    {
        var code = "```\nun\n\ndeux\n```";

        Assert.Equal(["avant", code, "après"], Paragraphs.Of($"avant\n\n{code}\n\n\naprès"));
        Assert.False(ParagraphMerge.Of(code, code.Replace("un", "A", StringComparison.Ordinal), code.Replace("deux", "B", StringComparison.Ordinal)).IsWhole);
    }

    [Fact]
    public void Line_ends_are_no_change() =>
        Assert.True(ParagraphMerge.Of("un\r\n\r\ndeux", "un\n\ndeux A", "un B\r\n\r\ndeux").IsWhole);

    private static string Text(string paragraphs) => paragraphs.Replace("|", "\n\n", StringComparison.Ordinal);
}
