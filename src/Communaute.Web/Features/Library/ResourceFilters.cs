using System.Globalization;
using Communaute.Library;
using Microsoft.AspNetCore.WebUtilities;

namespace Communaute.Web.Features.Library;

/// <summary>What the address of the list says: a list can be bookmarked, sent and gone back to.</summary>
public sealed record ResourceFilters(ResourceState State, int? ThemeId, ResourceKind? Kind, int? AudienceId)
{
    private const string Archived = "archivees";
    private const string Drafts = "brouillons";

    public bool Any => ThemeId is not null || Kind is not null || AudienceId is not null;

    public static ResourceFilters Of(string? state, int? theme, int? kind, int? audience) => new(
        state switch { Archived => ResourceState.Archived, Drafts => ResourceState.Draft, _ => ResourceState.Published },
        theme,
        kind is { } number && Enum.IsDefined((ResourceKind)number) ? (ResourceKind)number : null,
        audience);

    public string Address(int? after = null)
    {
        var parts = new Dictionary<string, string?>
        {
            ["etat"] = State switch { ResourceState.Archived => Archived, ResourceState.Draft => Drafts, _ => null },
            ["theme"] = Text(ThemeId),
            ["type"] = Text((int?)Kind),
            ["public"] = Text(AudienceId),
            ["apres"] = Text(after),
        };

        return QueryHelpers.AddQueryString("ressources", parts.Where(part => part.Value is not null));
    }

    public ListResources After(int? after) => new() { State = State, ThemeId = ThemeId, Kind = Kind, AudienceId = AudienceId, After = after };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
