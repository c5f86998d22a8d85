namespace Communaute.Web.Features.Taxonomy;

/// <summary>Nearly every page needs these forty lines and they change once a year: each node reads them twice a minute at most.</summary>
public sealed class TaxonomyMemory(TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private (TaxonomyView View, DateTimeOffset At) _known = (TaxonomyView.Empty, DateTimeOffset.MinValue);

    public async Task<TaxonomyView> GetAsync(Func<CancellationToken, Task<TaxonomyView>> read, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        if (now - _known.At >= Freshness)
        {
            _known = (await read(cancellationToken), now);
        }

        return _known.View;
    }
}
