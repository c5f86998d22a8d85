using System.Collections.Concurrent;
using System.Security.Claims;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Identity;

/// <summary>
/// Whether a session still stands: its account is open, and nothing (password, role, departure) changed its security stamp.
/// An answer is kept a few seconds, so that a page costs no more for it.
/// </summary>
public sealed class Sessions(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<int, (string Stamp, DateTimeOffset At)> _known = new();

    public async Task<bool> IsValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (principal.HasClaim(CommandLine.Claim, CommandLine.Claim))
        {
            return true;
        }

        return principal.AsViewer() is { } viewer
            && await StampAsync(viewer.MemberId, cancellationToken) is { Length: > 0 } stamp
            && stamp == principal.FindFirstValue(MemberClaims.StampClaim);
    }

    /// <summary>Looks at the database at the next request of this member, whatever was known.</summary>
    public void Forget(int memberId) => _known.TryRemove(memberId, out _);

    private async Task<string> StampAsync(int memberId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        if (_known.TryGetValue(memberId, out var known) && now - known.At < Freshness)
        {
            return known.Stamp;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stamp = await db.Members
            .Where(member => member.Id == memberId && member.DepartedAt == null)
            .Select(member => member.SecurityStamp)
            .SingleOrDefaultAsync(cancellationToken) ?? "";

        _known[memberId] = (stamp, now);
        return stamp;
    }
}
