using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

/// <summary>Nearly every page needs these forty lines and they change once a year: each node reads them twice a minute at most.</summary>
public sealed class TaxonomyMemory(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private (TaxonomyView View, DateTimeOffset At) _known = (TaxonomyView.Empty, DateTimeOffset.MinValue);

    public async Task<TaxonomyView> GetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        if (now - _known.At >= Freshness)
        {
            _known = (await ReadAsync(cancellationToken), now);
        }

        return _known.View;
    }

    /// <summary>The same, read anew when one of these themes or audiences is younger than what is known.</summary>
    public async Task<TaxonomyView> GetAsync(IReadOnlyCollection<int> themeIds, IReadOnlyCollection<int> audienceIds, CancellationToken cancellationToken)
    {
        var known = await GetAsync(cancellationToken);

        if (themeIds.Except(known.Themes.Select(theme => theme.Id)).Any() || audienceIds.Except(known.Audiences.Select(audience => audience.Id)).Any())
        {
            _known = (known = await ReadAsync(cancellationToken), clock.GetUtcNow());
        }

        return known;
    }

    private async Task<TaxonomyView> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return new TaxonomyView(
            await db.Themes.OrderBy(theme => theme.Position).Select(theme => new ThemeView(theme.Id, theme.Label, theme.Family)).ToListAsync(cancellationToken),
            await db.Audiences.OrderBy(audience => audience.Position).Select(audience => new AudienceView(audience.Id, audience.Label)).ToListAsync(cancellationToken));
    }
}
