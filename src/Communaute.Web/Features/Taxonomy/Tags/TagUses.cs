using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy.Tags;

/// <summary>
/// The tags by how many texts bear them. Counting reads every link, which a list may not do each time: each node counts twice a
/// minute at most, and only while a coordinator looks.
/// </summary>
public sealed class TagUses(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    private readonly Remembered<IReadOnlyList<TagUse>> _uses = new(cancellationToken => CountAsync(databases, cancellationToken), clock);

    public Task<IReadOnlyList<TagUse>> GetAsync(CancellationToken cancellationToken) => _uses.GetAsync(cancellationToken);

    public void Forget() => _uses.Forget();

    private static async Task<IReadOnlyList<TagUse>> CountAsync(IDbContextFactory<CommunauteDb> databases, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        var uses = await db.Tags
            .Select(tag => new TagUse(
                tag.Id, tag.FoldedName, db.QuestionTags.Count(link => link.TagId == tag.Id), db.ResourceTags.Count(link => link.TagId == tag.Id)))
            .ToListAsync(cancellationToken);

        return [.. uses.OrderByDescending(use => use.Questions + use.Resources).ThenBy(use => use.FoldedName, StringComparer.Ordinal)];
    }
}

public sealed record TagUse(int TagId, string FoldedName, int Questions, int Resources);
