using System.Linq.Expressions;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Library;

/// <summary>The resources of a state, latest first, and what each filter would leave of them.</summary>
[Authorize(Policies.Member)]
public sealed record ListResources : IRequest<ResourceListView>
{
    public const int PageSize = 20;

    public ResourceState State { get; init; } = ResourceState.Published;

    public int? ThemeId { get; init; }

    public ResourceKind? Kind { get; init; }

    public int? AudienceId { get; init; }

    /// <summary>The last resource already shown.</summary>
    public int? After { get; init; }
}

public sealed record ResourceListView(
    IReadOnlyList<ResourceRowView> Rows,
    int? Next,
    IReadOnlyList<FacetView> Kinds,
    IReadOnlyList<FacetView> Themes,
    IReadOnlyList<FacetView> Audiences,
    int Count);

public sealed record ResourceRowView(int Id, string Title, string Summary, ResourceKind Kind, string Author, DateTime At)
{
    public IReadOnlyList<ThemeView> Themes { get; init; } = [];
}

/// <summary>A filter one can choose, and how many resources it would leave.</summary>
public sealed record FacetView(int Id, string Label, int Count);

public sealed class ListResourcesHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ListResources, ResourceListView>
{
    public async Task<ResourceListView> Handle(ListResources request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var kinds = await KindsAsync(Filtered(db, viewer, request with { Kind = null }), cancellationToken);
        var themes = await FacetsAsync(Filtered(db, viewer, request with { ThemeId = null }).SelectMany(resource => resource.Themes), ThemeFacet, cancellationToken);
        var audiences = await FacetsAsync(Filtered(db, viewer, request with { AudienceId = null }).SelectMany(resource => resource.Audiences), AudienceFacet, cancellationToken);
        var rows = await RowsAsync(db, await AfterAsync(db, viewer, request, cancellationToken), cancellationToken);
        var shown = rows.Take(ListResources.PageSize).ToList();

        return new ResourceListView(
            shown, rows.Count > shown.Count ? shown[^1].Id : null, kinds, themes, audiences,
            kinds.Where(kind => request.Kind is null || kind.Id == (int)request.Kind).Sum(kind => kind.Count));
    }

    // A resource has one type, so that the counts of types add up to the whole.
    private static async Task<List<FacetView>> KindsAsync(IQueryable<Resource> resources, CancellationToken cancellationToken) =>
        [.. (await resources.GroupBy(resource => resource.Kind).Select(kind => new { kind.Key, Count = kind.Count() }).ToListAsync(cancellationToken))
            .OrderByDescending(kind => kind.Count)
            .Select(kind => new FacetView((int)kind.Key, kind.Key.Official().Label, kind.Count))];

    private static readonly Expression<Func<Theme, FacetKey>> ThemeFacet = theme => new FacetKey { Id = theme.Id, Label = theme.Label };

    private static readonly Expression<Func<Audience, FacetKey>> AudienceFacet = audience => new FacetKey { Id = audience.Id, Label = audience.Label };

    private static async Task<List<FacetView>> FacetsAsync<T>(IQueryable<T> labels, Expression<Func<T, FacetKey>> key, CancellationToken cancellationToken) =>
        await labels.Select(key)
            .GroupBy(label => new { label.Id, label.Label })
            .OrderByDescending(label => label.Count()).ThenBy(label => label.Key.Label)
            .Select(label => new FacetView(label.Key.Id, label.Key.Label, label.Count()))
            .ToListAsync(cancellationToken);

    private static async Task<IQueryable<Resource>> AfterAsync(CommunauteDb db, Viewer viewer, ListResources request, CancellationToken cancellationToken)
    {
        var resources = Filtered(db, viewer, request);

        if (request.After is not { } after)
        {
            return resources;
        }

        // Drafts have no such date and follow each other by number alone.
        var last = await db.Resources.VisibleTo(viewer).Where(resource => resource.Id == after).Select(resource => resource.PublishedAt).SingleOrDefaultAsync(cancellationToken);

        return last is null
            ? resources.Where(resource => resource.Id < after)
            : resources.Where(resource => resource.PublishedAt < last || (resource.PublishedAt == last && resource.Id < after));
    }

    private static IQueryable<Resource> Filtered(CommunauteDb db, Viewer viewer, ListResources request)
    {
        var resources = db.Resources.VisibleTo(viewer).Where(resource => resource.State == request.State);
        resources = request.Kind is { } kind ? resources.Where(resource => resource.Kind == kind) : resources;
        resources = request.ThemeId is { } themeId ? resources.Where(resource => resource.Themes.Any(theme => theme.Id == themeId)) : resources;
        return request.AudienceId is { } audienceId ? resources.Where(resource => resource.Audiences.Any(audience => audience.Id == audienceId)) : resources;
    }

    private static async Task<List<ResourceRowView>> RowsAsync(CommunauteDb db, IQueryable<Resource> resources, CancellationToken cancellationToken) =>
        await resources
            .OrderByDescending(resource => resource.PublishedAt).ThenByDescending(resource => resource.Id)
            .Take(ListResources.PageSize + 1)
            .Select(resource => new ResourceRowView(
                resource.Id, resource.Title, resource.Summary, resource.Kind,
                db.Members.Where(member => member.Id == resource.AuthorId).Select(member => member.DisplayName).First(),
                resource.PublishedAt ?? resource.EditedAt)
            {
                Themes = resource.Themes.OrderBy(theme => theme.Position).Select(theme => new ThemeView(theme.Id, theme.Label, theme.Family)).ToList(),
            })
            .ToListAsync(cancellationToken);

    private sealed class FacetKey
    {
        public int Id { get; init; }

        public string Label { get; init; } = "";
    }
}
