using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

/// <summary>The tags that begin with what a member is typing, by their name or by another word for them.</summary>
[Authorize(Policies.Member)]
public sealed record SuggestTags(string Beginning) : IRequest<IReadOnlyList<TagSuggestion>>
{
    public const int MaxCount = 8;
}

/// <param name="Synonym">The word that was recognised, when it is not the name.</param>
public sealed record TagSuggestion(string Name, string? Synonym = null);

public sealed class SuggestTagsHandler(IDbContextFactory<CommunauteDb> databases) : IRequestHandler<SuggestTags, IReadOnlyList<TagSuggestion>>
{
    public async Task<IReadOnlyList<TagSuggestion>> Handle(SuggestTags request, CancellationToken cancellationToken)
    {
        var beginning = Folding.Fold(request.Beginning);

        if (beginning.Length == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        var words = await db.Tags.Where(tag => tag.FoldedName.StartsWith(beginning))
            .Select(tag => new { Word = tag.FoldedName, tag.Name, Synonym = tag.Name })
            .Concat(db.TagSynonyms.Where(synonym => synonym.FoldedName.StartsWith(beginning))
                .Join(db.Tags, synonym => synonym.TagId, tag => tag.Id, (synonym, tag) => new { Word = synonym.FoldedName, tag.Name, Synonym = synonym.Name }))
            .OrderBy(found => found.Word)
            .Take(2 * SuggestTags.MaxCount)
            .ToListAsync(cancellationToken);

        return [.. words.DistinctBy(found => found.Name).Take(SuggestTags.MaxCount)
            .Select(found => new TagSuggestion(found.Name, found.Synonym == found.Name ? null : found.Synonym))];
    }
}
