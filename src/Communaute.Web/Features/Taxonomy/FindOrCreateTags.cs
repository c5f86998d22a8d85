using Communaute.Persistence;
using Communaute.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

public static class FindOrCreateTags
{
    /// <summary>
    /// The tags of these names, in their order. Two spellings of one word are one tag, a synonym is the tag it stands for, and a
    /// word nobody used becomes one.
    /// </summary>
    public static async Task<IReadOnlyList<Tag>> TagsNamedAsync(this CommunauteDb db, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var wanted = names.Select(name => new Tag(name)).Where(tag => tag.FoldedName.Length > 0).DistinctBy(tag => tag.FoldedName).ToList();
        var known = await db.TagsCalledAsync([.. wanted.Select(tag => tag.FoldedName)], cancellationToken);

        // Left untracked until it is attached to a text: the unique name then decides between two members who coin it at once.
        return [.. wanted.Select(tag => known.GetValueOrDefault(tag.FoldedName, tag)).DistinctBy(tag => tag.FoldedName)];
    }

    /// <summary>The tags that bear these folded words, by the word: their own name first, then a synonym.</summary>
    public static async Task<IReadOnlyDictionary<string, Tag>> TagsCalledAsync(this CommunauteDb db, IReadOnlyCollection<string> words, CancellationToken cancellationToken)
    {
        var known = words.Count == 0
            ? []
            : await db.Tags.Where(tag => words.Contains(tag.FoldedName)).ToDictionaryAsync(tag => tag.FoldedName, cancellationToken);
        var others = words.Where(word => !known.ContainsKey(word)).ToList();

        if (others.Count > 0)
        {
            var meant = await db.TagSynonyms.Where(synonym => others.Contains(synonym.FoldedName))
                .Join(db.Tags, synonym => synonym.TagId, tag => tag.Id, (synonym, tag) => new { synonym.FoldedName, Tag = tag })
                .ToListAsync(cancellationToken);
            meant.ForEach(synonym => known[synonym.FoldedName] = synonym.Tag);
        }

        return known;
    }
}
