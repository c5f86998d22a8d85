using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Communaute.Web.Platform.Markdown;

/// <summary>Code that scrolls sideways, which the keyboard must be able to reach.</summary>
internal sealed class ProseCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
