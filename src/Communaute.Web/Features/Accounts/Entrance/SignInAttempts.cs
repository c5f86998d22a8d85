using Communaute.Members;
using Communaute.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Communaute.Web.Features.Accounts.Entrance;

/// <summary>
/// Wrong passwords in a row: after a few, the account waits. An attempt is counted before its password is looked at, in one
/// statement, so that a hundred guesses sent together count a hundred.
/// </summary>
public sealed class SignInAttempts(IOptions<IdentityOptions> identity, TimeProvider clock)
{
    private const int NoMember = 0;

    private readonly LockoutOptions _lockout = identity.Value.Lockout;

    /// <summary>Does the same work for an address that nobody has, so that time says nothing.</summary>
    public async Task<bool> CountAsync(CommunauteDb db, Member? member, CancellationToken cancellationToken)
    {
        var id = member?.Id ?? NoMember;
        var max = _lockout.MaxFailedAccessAttempts;
        DateTimeOffset? until = clock.GetUtcNow() + _lockout.DefaultLockoutTimeSpan;

        var counted = await db.Members
            .Where(m => m.Id == id && m.AccessFailedCount < max)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.LockoutEnd, m => m.AccessFailedCount + 1 >= max ? until : m.LockoutEnd)
                    .SetProperty(m => m.AccessFailedCount, m => m.AccessFailedCount + 1),
                cancellationToken);

        return counted == 1 || (member is not null && await WaitIsOverAsync(db, member, cancellationToken));
    }

    /// <summary>The right password: earlier mistakes are forgotten.</summary>
    public static Task ForgetAsync(CommunauteDb db, Member member, CancellationToken cancellationToken) =>
        db.Members.Where(m => m.Id == member.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.AccessFailedCount, 0).SetProperty(m => m.LockoutEnd, (DateTimeOffset?)null),
            cancellationToken);

    private async Task<bool> WaitIsOverAsync(CommunauteDb db, Member member, CancellationToken cancellationToken)
    {
        var end = member.LockoutEnd;

        // Whoever comes first after the wait opens it again, and that attempt is the first to count.
        return end <= clock.GetUtcNow() && await db.Members
            .Where(m => m.Id == member.Id && m.LockoutEnd == end)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.AccessFailedCount, 1).SetProperty(m => m.LockoutEnd, (DateTimeOffset?)null),
                cancellationToken) == 1;
    }
}
