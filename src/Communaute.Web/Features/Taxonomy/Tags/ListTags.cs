using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy.Tags;

/// <summary>A page of the tags, those that most texts bear first. It is also the address of that page.</summary>
/// <param name="Name">A part of the name.</param>
/// <param name="After">The last tag of the page before.</param>
[Authorize(Policies.Coordinator)]
public sealed record ListTags(string? Name = null, int? After = null) : IRequest<TagList>
{
    public const int PageSize = 30;

    internal string Address => QueryHelpers.AddQueryString("coordination/etiquettes", new Dictionary<string, string?> { ["nom"] = Name, ["apres"] = After?.ToString(System.Globalization.CultureInfo.InvariantCulture) });
}

public sealed record TagList(ListTags Asked, IReadOnlyList<TagLine> Rows, int? Next);

public sealed record TagLine(int Id, string Name, int Questions, int Resources, IReadOnlyList<SynonymView> Synonyms);

public sealed record SynonymView(int Id, string Name);

public sealed class ListTagsHandler(IDbContextFactory<CommunauteDb> databases, TagUses uses) : IRequestHandler<ListTags, TagList>
{
    public async Task<TagList> Handle(ListTags request, CancellationToken cancellationToken)
    {
        var part = Folding.Fold(request.Name ?? "");
        var wanted = (await uses.GetAsync(cancellationToken)).Where(use => use.FoldedName.Contains(part, StringComparison.Ordinal)).ToList();
        var start = request.After is { } after ? wanted.FindIndex(use => use.TagId == after) + 1 : 0;
        var page = wanted.Skip(start).Take(ListTags.PageSize).ToList();
        var ids = page.Select(use => use.TagId).ToList();

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var named = await db.Tags.Where(tag => ids.Contains(tag.Id))
            .Select(tag => new
            {
                tag.Id,
                tag.Name,
                Synonyms = db.TagSynonyms.Where(synonym => synonym.TagId == tag.Id).OrderBy(synonym => synonym.FoldedName).Select(synonym => new SynonymView(synonym.Id, synonym.Name)).ToList(),
            })
            .ToDictionaryAsync(tag => tag.Id, cancellationToken);

        // One merged by another node since they were counted is no longer there.
        var rows = page.Where(use => named.ContainsKey(use.TagId))
            .Select(use => new TagLine(use.TagId, named[use.TagId].Name, use.Questions, use.Resources, named[use.TagId].Synonyms)).ToList();
        return new TagList(request, rows, start + page.Count < wanted.Count ? page[^1].TagId : null);
    }
}
