using Communaute.Web.Platform.References;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Communaute.Web.Platform.Markdown;

/// <summary>
/// Links, references, and images of our own files; an image from elsewhere becomes a link to it. A link to one of our pages
/// whose author gave it no words of their own is a reference; with words of their own it says them.
/// </summary>
internal sealed class ProseLinkRenderer(Uri? home) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage && LinkAddress.IsOwnFile(link.Url))
        {
            WriteImage(renderer, link);
            return;
        }

        var reference = link.IsImage ? null : ReferenceAddress.Read(link.Url, home);
        var address = reference is { } page ? ReferenceAddress.Of(page.To) + page.Anchor : LinkAddress.Allowed(link.Url);
        // A link holds no other: an outside image inside a link is only its words.
        var isInsideLink = link.FindParentOfType<LinkInline>().Any(parent => !ReferenceEquals(parent, link));
        if (address is null || isInsideLink)
        {
            renderer.WriteChildren(link);
            return;
        }

        if (reference is { } named && SaysNothingElse(link, named.To))
        {
            renderer.Write(ReferenceWords.Mark(named.To, named.Anchor));
            return;
        }

        renderer.WriteOpeningOf(reference is null ? address : link.Url!);
        if (link.FirstChild is null)
        {
            renderer.WriteEscape(address);
        }

        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    // A member is always shown under their own name: other words would put it on somebody else.
    private static bool SaysNothingElse(LinkInline link, Reference reference)
    {
        var words = Excerpt.Words(link);
        return reference.Kind == ReferenceKind.Member || words.Length == 0 || words == ReferenceAddress.Neutral(reference) || words == link.Url;
    }

    private static void WriteImage(HtmlRenderer renderer, LinkInline image)
    {
        renderer.Write("<img src=\"").WriteEscapeUrl(image.Url).Write("\" alt=\"");
        var before = renderer.EnableHtmlForInline;
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(image);
        renderer.EnableHtmlForInline = before;
        renderer.Write("\" loading=\"lazy\">");
    }
}

/// <summary>Addresses written between angle brackets.</summary>
internal sealed class ProseAutolinkRenderer(Uri? home) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (LinkAddress.Allowed(link.IsEmail ? $"mailto:{link.Url}" : link.Url) is not { } address || !renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        if (ReferenceAddress.Read(link.Url, home) is { } page && !link.FindParentOfType<LinkInline>().Any())
        {
            renderer.Write(ReferenceWords.Mark(page.To, page.Anchor));
            return;
        }

        renderer.WriteOpeningOf(address);
        renderer.WriteEscape(link.Url).Write("</a>");
    }
}

internal static class LinkWriting
{
    public static void WriteOpeningOf(this HtmlRenderer renderer, string address)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(address);
        renderer.Write(LinkAddress.IsOnThisSite(address) ? "\">" : "\" rel=\"noopener noreferrer nofollow\">");
    }
}
