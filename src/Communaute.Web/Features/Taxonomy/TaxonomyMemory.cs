using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

/// <summary>The themes and audiences: nearly every page needs these forty lines, and they change once a year.</summary>
public sealed class TaxonomyMemory(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    private readonly Remembered<TaxonomyView> _taxonomy = new(cancellationToken => ReadAsync(databases, cancellationToken), clock);

    public Task<TaxonomyView> GetAsync(CancellationToken cancellationToken) => _taxonomy.GetAsync(cancellationToken);

    /// <summary>The same, read anew when one of these themes or audiences is younger than what is known.</summary>
    public async Task<TaxonomyView> GetAsync(IReadOnlyCollection<int> themeIds, IReadOnlyCollection<int> audienceIds, CancellationToken cancellationToken)
    {
        var known = await GetAsync(cancellationToken);

        return themeIds.Except(known.Themes.Select(theme => theme.Id)).Any() || audienceIds.Except(known.Audiences.Select(audience => audience.Id)).Any()
            ? await _taxonomy.ReadAsync(cancellationToken)
            : known;
    }

    private static async Task<TaxonomyView> ReadAsync(IDbContextFactory<CommunauteDb> databases, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return new TaxonomyView(
            await db.Themes.OrderBy(theme => theme.Position).Select(theme => new ThemeView(theme.Id, theme.Label, theme.Family)).ToListAsync(cancellationToken),
            await db.Audiences.OrderBy(audience => audience.Position).Select(audience => new AudienceView(audience.Id, audience.Label)).ToListAsync(cancellationToken));
    }
}
