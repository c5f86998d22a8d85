using System.Collections.Concurrent;
using System.Security.Claims;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Identity;

/// <summary>
/// Whether a session still stands: it was not signed out, its account is open, and nothing (password, role, departure)
/// changed its security stamp. An answer is kept a few seconds, so that a page costs no more for it.
/// </summary>
public sealed class Sessions(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    /// <summary>Without a visit, a session ends by itself.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<int, (string Stamp, DateTimeOffset At)> _known = new();

    // A restart forgets these: no open page outlives one, and the browser that signed out no longer has its cookie.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new();

    public async Task<bool> IsValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (principal.HasClaim(CommandLine.Claim, CommandLine.Claim))
        {
            return true;
        }

        return !_ended.ContainsKey(NameOf(principal))
            && principal.AsViewer() is { } viewer
            && await StampAsync(viewer.MemberId, cancellationToken) is { Length: > 0 } stamp
            && stamp == principal.FindFirstValue(MemberClaims.StampClaim);
    }

    /// <summary>Signed out: what other tabs still show, and any copy of the cookie, is worth nothing from now on.</summary>
    public void End(ClaimsPrincipal principal)
    {
        var now = clock.GetUtcNow();

        foreach (var old in _ended.Where(ended => now - ended.Value > Lifetime))
        {
            _ended.TryRemove(old);
        }

        if (NameOf(principal) is { Length: > 0 } session)
        {
            _ended[session] = now;
        }
    }

    /// <summary>Looks at the database at the next request of this member, whatever was known.</summary>
    public void Forget(int memberId) => _known.TryRemove(memberId, out _);

    private static string NameOf(ClaimsPrincipal principal) => principal.FindFirstValue(MemberClaims.SessionClaim) ?? "";

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
