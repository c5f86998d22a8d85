using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Communaute.Web.Shell;

/// <summary>A link of the frame, current on every page of its section.</summary>
public sealed class SectionLink : NavLink
{
    /// <summary>Other first segments of this section's addresses, separated by spaces.</summary>
    [Parameter] public string Also { get; set; } = "";

    /// <summary>The one page under this address that is not of this section.</summary>
    [Parameter] public string? Except { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    protected override bool ShouldMatch(string uriAbsolute)
    {
        var here = Navigation.ToBaseRelativePath(uriAbsolute).Split('?', '#')[0];

        return here != Except
            && (base.ShouldMatch(uriAbsolute) || Also.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(here.Split('/')[0]));
    }
}
