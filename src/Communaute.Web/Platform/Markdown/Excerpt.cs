using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Communaute.Web.Platform.Markdown;

/// <summary>The words of a text without its marks.</summary>
public static partial class Excerpt
{
    public static string Words(MarkdownObject text)
    {
        var words = new StringBuilder();
        foreach (var part in text.Descendants())
        {
            _ = part switch
            {
                CodeBlock code => words.Append(' ').Append(code.Lines.ToString()),
                LeafBlock => words.Append(' '),
                LiteralInline literal => words.Append(literal.Content.AsSpan()),
                CodeInline code => words.Append(code.Content),
                HtmlEntityInline entity => words.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => words.Append(link.Url),
                LineBreakInline => words.Append(' '),
                _ => words,
            };
        }

        return Collapse(words.ToString());
    }

    /// <summary>At most so many characters, cut after a word.</summary>
    public static string Cut(string text, int maxLength)
    {
        var line = Collapse(text);
        if (line.Length <= maxLength)
        {
            return line;
        }

        var end = maxLength - 1;
        var space = line.LastIndexOf(' ', end);
        end = space > maxLength / 2 ? space : char.IsHighSurrogate(line[end - 1]) ? end - 1 : end;
        return string.Concat(line.AsSpan(0, end).TrimEnd(" ,;:.–—"), "…");
    }

    private static string Collapse(string text) => Spaces().Replace(text, " ").Trim();

    // No-break spaces are typography, not accidents: they stay.
    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Spaces();
}
