using Communaute.UnitTests.Platform.Markdown;
using Communaute.Web.Platform.Comparing;
using Communaute.Web.Platform.Markdown;
using Xunit;

namespace Communaute.UnitTests.Platform.Comparing;

/// <summary>Texts of the longest length, made to have as much as possible to compare.</summary>
[Collection(nameof(Alone))]
public sealed class ComparisonBombTests
{
    private const int Longest = 20_000;

    // 300 ms on a quiet machine, three times as much on one that others keep busy.
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(1_200);
    private static readonly MarkdownRenderer Renderer = new();
    private static readonly ProseComparison Comparison = new();

    public static TheoryData<string, string> Pairs => new()
    {
        { "a b ", "b a c " },
        { "a", "b" },
        { "a\n\n", "b\n\n" },
        { "a\n\nb\n\n", "b\n\nc\n\n" },
        { "a\n", "b\n" },
        { "*a* ", "**a** b " },
        { "👍 ", "👎 " },
        { "[a](/b) ", "[a](/c) " },
        { "| a | b |\n", "| b | a |\n" },
        { "un deux trois quatre cinq. ", "trois un cinq deux quatre. " },
        { "\u0001", "a\u0001" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_long_texts_are_compared_in_little_time(string old, string text)
    {
        var (former, present) = (Renderer.Render(Long(old)).Html, Renderer.Render(Long(text)).Html);

        AssertCheap(() => Assert.NotNull(Comparison.Between(former, present).Words));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Three_long_texts_are_joined_in_little_time(string theirs, string mine) =>
        AssertCheap(() => Assert.NotNull(ParagraphMerge.Of(Long("c\n\nd\n\n"), Long(theirs), Long(mine))));

    private static string Long(string part) => string.Concat(Enumerable.Repeat(part, Longest / part.Length));

    private static void AssertCheap(Action compare)
    {
        // Processor time, since others share the machine; the best of three, since the first one compiles.
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            compare();
            return Environment.CpuUsage.TotalTime - before;
        });

        Assert.True(best < Bound, $"{best.TotalMilliseconds:0} ms");
    }
}
