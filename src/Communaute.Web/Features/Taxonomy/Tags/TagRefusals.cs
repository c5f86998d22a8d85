using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy.Tags;

/// <summary>Finds what a coordinator speaks of, and says what is refused about it.</summary>
internal static class TagRefusals
{
    public static BusinessRuleException NameTaken(string name, string field) =>
        new($"«\u00a0{name}\u00a0» est déjà une étiquette\u00a0: fusionnez les deux plutôt.", field);

    public static BusinessRuleException SynonymOf(string name, string other, string field) =>
        new($"«\u00a0{name}\u00a0» est déjà un synonyme de «\u00a0{other}\u00a0»\u00a0: retirez-l’en d’abord.", field);

    public static BusinessRuleException NoSuchTag(string field) =>
        new("Aucune étiquette ne porte ce nom\u00a0: choisissez-en une qui existe.", field);

    public static async Task<Tag> FindTagAsync(this CommunauteDb db, int id, CancellationToken cancellationToken) =>
        await db.Tags.SingleOrDefaultAsync(tag => tag.Id == id, cancellationToken) ?? throw new NotFoundException();

    /// <summary>A word means one tag: refuses one that already means another. A synonym of this very tag is given back.</summary>
    public static async Task<TagSynonym?> MustMeanAsync(this CommunauteDb db, Tag tag, string name, string field, CancellationToken cancellationToken)
    {
        var word = Folding.Fold(name);

        if (await db.Tags.AnyAsync(other => other.FoldedName == word && other.Id != tag.Id, cancellationToken))
        {
            throw NameTaken(name.Trim(), field);
        }

        var synonym = await db.TagSynonyms.SingleOrDefaultAsync(known => known.FoldedName == word, cancellationToken);

        if (synonym is not null && synonym.TagId != tag.Id)
        {
            var other = await db.Tags.Where(other => other.Id == synonym.TagId).Select(other => other.Name).SingleAsync(cancellationToken);
            throw SynonymOf(name.Trim(), other, field);
        }

        return synonym;
    }
}
