using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Communaute.Web.Platform.Markdown;

/// <summary>Dresses the text the way the product shows it.</summary>
/// <param name="home">The address of this site, when it is known.</param>
internal sealed class ProseExtension(Uri? home) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += OutlineHeadings;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        var dress = renderer.ObjectRenderers;
        dress.Replace<LinkInlineRenderer>(new ProseLinkRenderer(home));
        dress.Replace<AutolinkInlineRenderer>(new ProseAutolinkRenderer(home));
        dress.Replace<CodeBlockRenderer>(new ProseCodeRenderer());
        dress.Replace<ListRenderer>(new ProseListRenderer());
        dress.Replace<HtmlTaskListRenderer>(new ProseTaskRenderer());
        dress.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new ProseTableRenderer());
        dress.Replace<AlertBlockRenderer>(new CalloutRenderer());
    }

    /// <summary>
    /// A text stands under the h1 of its page or the h2 of its answer: whatever marks its author chose, its first heading
    /// is an h2 and each one below another goes one level deeper, so that no level is ever skipped.
    /// </summary>
    private static void OutlineHeadings(MarkdownDocument document)
    {
        var above = new Stack<int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            while (above.TryPeek(out var level) && level >= heading.Level)
            {
                above.Pop();
            }

            above.Push(heading.Level);
            heading.Level = Math.Min(above.Count + 1, 6);
        }
    }
}
