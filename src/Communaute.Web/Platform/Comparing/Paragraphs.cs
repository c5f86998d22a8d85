namespace Communaute.Web.Platform.Comparing;

/// <summary>A Markdown text as its paragraphs: what stands between blank lines, a block of code being one.</summary>
internal static class Paragraphs
{
    private const string Gap = "\n\n";

    public static IReadOnlyList<string> Of(string text)
    {
        var (paragraphs, current, fence) = (new List<string>(), new List<string>(), "");

        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            fence = FenceAfter(line, fence);

            if (fence.Length == 0 && string.IsNullOrWhiteSpace(line))
            {
                Close(paragraphs, current);
            }
            else
            {
                current.Add(line.TrimEnd());
            }
        }

        Close(paragraphs, current);
        return paragraphs;
    }

    public static string Joined(IEnumerable<string> paragraphs) => string.Join(Gap, paragraphs);

    private static void Close(List<string> paragraphs, List<string> lines)
    {
        if (lines.Count > 0)
        {
            paragraphs.Add(string.Join('\n', lines));
            lines.Clear();
        }
    }

    /// <summary>The mark that closes the block of code one is in; nothing outside.</summary>
    private static string FenceAfter(string line, string fence)
    {
        var start = line.TrimStart();
        var mark = start.StartsWith("```", StringComparison.Ordinal) ? "```" : start.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : "";
        return mark.Length == 0 ? fence : fence.Length == 0 ? mark : mark == fence ? "" : fence;
    }
}
