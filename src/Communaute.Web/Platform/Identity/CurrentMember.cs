using System.Security.Claims;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Identity;

/// <summary>The member on whose behalf a circuit, a page, an endpoint or the command line acts: one source for all four.</summary>
public sealed class CurrentMember(AuthenticationStateProvider authentication, Sessions sessions)
{
    public async Task<ClaimsPrincipal> PrincipalAsync() => (await authentication.GetAuthenticationStateAsync()).User;

    /// <summary>Nobody for a visitor.</summary>
    public async Task<Viewer?> FindAsync() => (await PrincipalAsync()).AsViewer();

    public async Task<Viewer> GetAsync() => await FindAsync() ?? throw new AccessDeniedException();

    public async Task<Member> LoadAsync(CommunauteDb db, CancellationToken cancellationToken)
    {
        var viewer = await GetAsync();
        return await db.Members.SingleOrDefaultAsync(member => member.Id == viewer.MemberId && member.DepartedAt == null, cancellationToken)
            ?? throw new AccessDeniedException();
    }

    /// <summary>Whether the session still stands. A circuit whose session does not is told so.</summary>
    public async Task<bool> IsStillValidAsync(CancellationToken cancellationToken)
    {
        var stands = await sessions.IsValidAsync(await PrincipalAsync(), cancellationToken);

        if (!stands && authentication is CircuitSession circuit)
        {
            circuit.End();
        }

        return stands;
    }
}
