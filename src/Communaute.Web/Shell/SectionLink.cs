using Communaute.Web.Platform.Display;
using Microsoft.AspNetCore.Components;

namespace Communaute.Web.Shell;

/// <summary>A link of the frame, current on every page of its section. No component, as <see cref="Icon"/>: the frame redraws it.</summary>
public static class SectionLink
{
    /// <param name="here">The address shown, as <see cref="NavigationManager.ToBaseRelativePath"/> gives it.</param>
    /// <param name="also">Other first segments of this section's addresses, separated by spaces.</param>
    /// <param name="except">The one page under this address that is not of this section.</param>
    /// <param name="isPage">Pages under this address have links of their own.</param>
    /// <param name="label">What the link says to those who hear it, when its words are too few.</param>
    public static RenderFragment Of(string here, string href, string glyph, string words, string also = "", string? except = null, string? label = null, bool isPage = false) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", href);
        builder.AddAttribute(2, "aria-label", label);
        builder.AddAttribute(3, "aria-current", (isPage ? here.Split('?', '#')[0] == href : IsCurrent(here.Split('?', '#')[0], href, also, except)) ? "page" : null);
        builder.AddContent(4, Icon.Of(glyph));
        builder.OpenElement(5, "span");
        builder.AddContent(6, words);
        builder.CloseElement();
        builder.CloseElement();
    };

    private static bool IsCurrent(string path, string href, string also, string? except) =>
        path != except
        && (path == href
            || (href.Length > 0 && path.StartsWith(href + '/', StringComparison.Ordinal))
            || also.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(path.Split('/')[0]));
}
