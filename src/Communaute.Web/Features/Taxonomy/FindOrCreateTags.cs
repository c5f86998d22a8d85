using Communaute.Persistence;
using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

public static class FindOrCreateTags
{
    /// <summary>The tags of these names, however they are spelled; the missing ones are added with what is being saved.</summary>
    public static async Task<List<Tag>> TagsNamedAsync(this CommunauteDb db, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var wanted = names.Select(name => new Tag(name)).Where(tag => tag.FoldedName.Length > 0).DistinctBy(tag => tag.FoldedName).ToList();
        var folded = wanted.Select(tag => tag.FoldedName).ToList();
        var known = await db.Tags.Where(tag => folded.Contains(tag.FoldedName)).ToDictionaryAsync(tag => tag.FoldedName, cancellationToken);

        return [.. wanted.Select(tag => known.GetValueOrDefault(tag.FoldedName) ?? db.Tags.Add(tag).Entity)];
    }
}
