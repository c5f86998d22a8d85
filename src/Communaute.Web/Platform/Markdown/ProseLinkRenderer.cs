using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Communaute.Web.Platform.Markdown;

/// <summary>Links, and images of our own files; an image from elsewhere becomes a link to it.</summary>
internal sealed class ProseLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage && LinkAddress.IsOwnFile(link.Url))
        {
            WriteImage(renderer, link);
            return;
        }

        var address = LinkAddress.Allowed(link.Url);
        // A link holds no other: an outside image inside a link is only its words.
        var isInsideLink = link.FindParentOfType<LinkInline>().Any(parent => !ReferenceEquals(parent, link));
        if (address is null || isInsideLink)
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.WriteOpeningOf(address);
        if (link.FirstChild is null)
        {
            renderer.WriteEscape(address);
        }

        renderer.WriteChildren(link);
        renderer.Write("</a>");
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
internal sealed class ProseAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (LinkAddress.Allowed(link.IsEmail ? $"mailto:{link.Url}" : link.Url) is not { } address || !renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(link.Url);
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
