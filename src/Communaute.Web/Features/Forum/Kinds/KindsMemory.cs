using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>The lists and the form need these few lines each time: a node reads them twice a minute at most, and after its own changes.</summary>
public sealed class KindsMemory(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private (IReadOnlyList<KindView> Kinds, DateTimeOffset At) _known = ([], DateTimeOffset.MinValue);

    public async Task<IReadOnlyList<KindView>> GetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        if (now - _known.At >= Freshness)
        {
            _known = (await ReadAsync(cancellationToken), now);
        }

        return _known.Kinds;
    }

    public void Forget() => _known = ([], DateTimeOffset.MinValue);

    private async Task<IReadOnlyList<KindView>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return await db.QuestionKinds
            .OrderBy(kind => kind.Position).ThenBy(kind => kind.Id)
            .Select(kind => new KindView(kind.Id, kind.Label, kind.Help, kind.Template, kind.RetiredAt != null))
            .ToListAsync(cancellationToken);
    }
}
