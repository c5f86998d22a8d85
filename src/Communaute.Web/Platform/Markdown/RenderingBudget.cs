using System.Buffers;

namespace Communaute.Web.Platform.Markdown;

/// <summary>Says, before parsing, whether a text would cost far more than its length: Markdig cannot be stopped once it runs.</summary>
public static class RenderingBudget
{
    // Measured with Markdig 1.6 on one paragraph: its time grows with the square of the marks it holds, and these
    // weights make the square a number of nanoseconds. 12,500 "[a](" cost 900 ms, 7,500 "*www.a.b" 1,800 ms.
    private const long Nanoseconds = 60_000_000;
    private const int BracketWeight = 2;
    private const int AutoLinkWeight = 6;

    // A table gives every row as many cells as its widest: 50,000 characters became 750 MB of HTML.
    private const long MaxCells = 5_000;

    // Markdig gives up at 128, but only after the work.
    private const int MaxDepth = 128;

    private static readonly SearchValues<char> ContainerMarks = SearchValues.Create("-+*> \t0123456789.)");
    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-:+=> \t*0123456789.)");

    public static bool Affords(string text)
    {
        long nanoseconds = 0;
        long cells = 0;
        foreach (var block in Blocks(text))
        {
            if (Depth(block) > MaxDepth)
            {
                return false;
            }

            var marks = Marks(block);
            nanoseconds += marks * marks;
            cells += Cells(block);
        }

        return nanoseconds <= Nanoseconds && cells <= MaxCells;
    }

    /// <summary>The runs of lines between blank lines: no mark reaches further.</summary>
    private static IEnumerable<string> Blocks(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i == lines.Length || lines[i].AsSpan().Trim(" \t").IsEmpty)
            {
                if (i > start)
                {
                    yield return string.Join('\n', lines, start, i - start);
                }

                start = i + 1;
            }
        }
    }

    private static long Marks(ReadOnlySpan<char> block) =>
        (BracketWeight * block.Count('['))
        + block.Count('*') + block.Count('_') + block.Count('~') + block.Count('|')
        + (AutoLinkWeight * (block.Count("www.") + block.Count("://") + block.Count("mailto:") + block.Count("tel:")));

    /// <summary>How many quotes and lists one line opens inside each other.</summary>
    private static int Depth(ReadOnlySpan<char> block)
    {
        var deepest = 0;
        foreach (var range in block.Split('\n'))
        {
            var line = block[range];
            var end = line.IndexOfAnyExcept(ContainerMarks);
            var opening = end < 0 ? line : line[..end];
            deepest = Math.Max(deepest, opening.Count('>') + opening.Count("- ") + opening.Count("* ") + opening.Count("+ ") + opening.Count(". ") + opening.Count(") "));
        }

        return deepest;
    }

    private static long Cells(ReadOnlySpan<char> block)
    {
        long rows = 0;
        long columns = 0;
        var isTable = false;
        foreach (var range in block.Split('\n'))
        {
            var line = block[range];
            rows++;
            columns = Math.Max(columns, line.Count('|') + 1);
            isTable |= line.Contains('-') && !line.ContainsAnyExcept(DelimiterRow);
        }

        return isTable && columns > 1 ? rows * columns : 0;
    }
}
