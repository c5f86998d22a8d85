using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Hosting;

/// <summary>An empty community prints, at each start, the one link by which its first administrator comes in.</summary>
public sealed class SetUpLink(IDbContextFactory<CommunauteDb> databases, InvitationCode codes, PublicAddress address, TimeProvider clock)
{
    public async Task PrintAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        if (!await db.Members.AnyAsync(member => member.Role == Role.Administrator, cancellationToken))
        {
            Console.WriteLine($"Communauté n’a pas encore d’administrateur. Ouvrez ce lien, valable une fois :\n  {await CreateAsync(null, cancellationToken)}");
        }
    }

    /// <summary>The link of the invitation still open for this address (or for nobody in particular), or of a new one.</summary>
    public async Task<Uri> CreateAsync(string? email, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;

        var invitation = await db.Invitations
            .Where(i => i.InvitedById == null && i.Email == email && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now)
            .OrderBy(i => i.Id)
            .FirstOrDefaultAsync(cancellationToken)
            ?? db.Invitations.Add(Invitation.ForAdministrator(email, now)).Entity;

        await db.SaveChangesAsync(cancellationToken);
        return address.Link($"invitation/{codes.For(invitation.Id)}");
    }
}
