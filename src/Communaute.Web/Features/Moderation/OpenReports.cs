using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>How many reported texts wait, as the menu of coordinators says it: read twice a minute at most.</summary>
public sealed class OpenReports(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    public const int MaxCount = 99;

    private readonly Remembered<int> _count = new(cancellationToken => ReadAsync(databases, cancellationToken), clock);

    public Task<int> CountAsync(CancellationToken cancellationToken) => _count.GetAsync(cancellationToken);

    public void Forget() => _count.Forget();

    private static async Task<int> ReadAsync(IDbContextFactory<CommunauteDb> databases, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ReportCases.Where(reported => reported.SettledAt == null).Take(MaxCount).CountAsync(cancellationToken);
    }
}
