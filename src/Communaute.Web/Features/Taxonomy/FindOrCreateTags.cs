using Communaute.Persistence;
using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

public static class FindOrCreateTags
{
    /// <summary>The tags of these names, in their order. Two spellings of one word are one tag; a word nobody used becomes one.</summary>
    public static async Task<IReadOnlyList<Tag>> TagsNamedAsync(this CommunauteDb db, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var wanted = names.Select(name => new Tag(name)).Where(tag => tag.FoldedName.Length > 0).DistinctBy(tag => tag.FoldedName).ToList();
        var words = wanted.Select(tag => tag.FoldedName).ToList();

        var known = words.Count == 0
            ? []
            : await db.Tags.Where(tag => words.Contains(tag.FoldedName)).ToDictionaryAsync(tag => tag.FoldedName, cancellationToken);

        // Left untracked until it is attached to a text: the unique name then decides between two members who coin it at once.
        return [.. wanted.Select(tag => known.GetValueOrDefault(tag.FoldedName, tag))];
    }
}
