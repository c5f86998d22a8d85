using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Communaute.Web.Platform.Markdown;

/// <summary>The last wall: whatever the renderer wrote, only what is named here reaches a page.</summary>
public sealed class ProseSanitizer
{
    private readonly HtmlSanitizer sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Names("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "code", "pre", "blockquote",
            "ul", "ol", "li", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "div", "span", "input"),
        AllowedAttributes = Names("class", "href", "rel", "src", "alt", "loading", "start", "scope",
            "type", "disabled", "checked", "role", "tabindex", "aria-label"),
        AllowedClasses = Names("note", "sand", "green", "red", "mention", "ref", "masked", "tasks", "tb", "scroll", "r"),
        AllowedSchemes = Names("http", "https", "mailto", "tel"),
        UriAttributes = Names("href", "src"),
        AllowedCssProperties = Names(),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    });

    public ProseSanitizer()
    {
        sanitizer.FilterUrl += (_, url) =>
        {
            var isImage = url.Tag is IHtmlImageElement;
            if (isImage ? !LinkAddress.IsOwnFile(url.OriginalUrl) : LinkAddress.Allowed(url.OriginalUrl) is null)
            {
                url.SanitizedUrl = null;
            }
        };
        sanitizer.PostProcessNode += (_, processed) =>
        {
            // The only field of a text is the box of a task, which nobody can tick.
            if (processed.Node is IHtmlInputElement field && (field.Type != "checkbox" || !field.IsDisabled))
            {
                field.Remove();
            }
        };
    }

    /// <summary>For two texts shown as one: what was added, what its author had struck out, and words for those who listen.</summary>
    public static ProseSanitizer OfDifferences()
    {
        var wall = new ProseSanitizer();
        wall.sanitizer.AllowedTags.UnionWith(["ins", "s"]);
        wall.sanitizer.AllowedClasses.Add("vh");
        return wall;
    }

    public string Sanitize(string html) => sanitizer.Sanitize(html);

    private static HashSet<string> Names(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
