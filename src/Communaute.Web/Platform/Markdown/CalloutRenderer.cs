using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Communaute.Web.Platform.Markdown;

/// <summary>`> [!NOTE]` and its kin, as the notices of the product. A kind we do not know stays a quotation.</summary>
internal sealed class CalloutRenderer : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock callout)
    {
        renderer.EnsureLine();
        var kind = callout.Kind.ToString().ToUpperInvariant();
        (string Opening, string Title)? dress = kind switch
        {
            "NOTE" or "IMPORTANT" => ("<div class=\"note\"><div>", "À retenir."),
            "TIP" => ("<div class=\"note green\"><div>", "Astuce."),
            "WARNING" => ("<div class=\"note sand\"><div>", "Attention."),
            "CAUTION" => ("<div class=\"note red\"><div>", "Attention."),
            _ => null,
        };
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.Write(dress?.Opening ?? "<blockquote>");
        WriteTitle(renderer, callout, dress?.Title);
        renderer.WriteLine(dress is null ? "</blockquote>" : "</div></div>");
        renderer.ImplicitParagraph = before;
    }

    private static void WriteTitle(HtmlRenderer renderer, AlertBlock callout, string? title)
    {
        if (title is null)
        {
            renderer.WriteChildren(callout);
            return;
        }

        var paragraph = callout.FirstOrDefault() as ParagraphBlock;
        renderer.Write($"<p><strong>{title}</strong>");
        if (paragraph is not null)
        {
            renderer.Write(" ").WriteLeafInline(paragraph);
        }

        renderer.Write("</p>");
        foreach (var block in callout.Where(block => block != paragraph))
        {
            renderer.Render(block);
        }
    }
}
