using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Communaute.Web.Platform.Markdown;

/// <summary>Turns what members write into HTML that is safe to show. One instance serves everyone, and nothing makes it throw.</summary>
/// <param name="home">The address of this site, when it is known: a link that bears it is one of ours.</param>
public sealed class MarkdownRenderer(Uri? home = null)
{
    /// <summary>Above it a text is shown as it was typed: validators refuse it long before.</summary>
    public const int MaxLength = 60_000;

    // A text of the longest length that needs more than this is made to exhaust the server, not to be read.
    private const int MaxHtmlLength = 400_000;
    private const int MaxTags = 12_000;

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseAlertBlocks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        // Members press Enter where they want a new line; few of them know that Markdown would join the two.
        .UseSoftlineBreakAsHardlineBreak()
        .Use(new ProseExtension(home))
        .Build();

    private readonly ProseSanitizer sanitizer = new();

    public FormattedText Render(string markdown)
    {
        var text = Directions.Remove(markdown);
        return new FormattedText(markdown, Parse(text) is { } document && Dressed(document) is { } html ? html : AsTyped(text));
    }

    /// <summary>The words alone, for excerpts and mail, cut after a word.</summary>
    public string PlainText(string markdown, int maxLength)
    {
        var text = Directions.Remove(markdown);
        return Excerpt.Cut(Parse(text) is { } document ? Excerpt.Words(document) : text, maxLength);
    }

    private MarkdownDocument? Parse(string text)
    {
        if (text.Length > MaxLength || !RenderingBudget.Affords(text))
        {
            return null;
        }

        try
        {
            return MarkdownParser.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses more than 128 nested quotes, lists or marks this way.
            return null;
        }
    }

    private string? Dressed(MarkdownDocument document)
    {
        try
        {
            using var html = new BoundedWriter(MaxHtmlLength);
            document.ToHtml(html, pipeline);
            var written = html.ToString();
            return Weight(written) > MaxTags ? null : sanitizer.Sanitize(written);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // A line break stands alone among its siblings, which the sanitiser goes through again for each of them.
    private static int Weight(ReadOnlySpan<char> html) => html.Count('<') + html.Count("<br");

    private static string AsTyped(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => $"<p>{Encode(paragraph)}</p>"));

    private static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\n", "<br>\n", StringComparison.Ordinal);
}
