using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>Finds the invitation of a link, and whether it still opens.</summary>
public sealed class InvitationDoor(InvitationCode codes, TimeProvider clock)
{
    public async Task<(InvitationStatus Status, Invitation? Invitation)> FindAsync(CommunauteDb db, string code, CancellationToken cancellationToken)
    {
        var invitation = codes.Read(code) is { } id
            ? await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancellationToken)
            : null;

        return invitation switch
        {
            null => (InvitationStatus.Unknown, null),
            { AcceptedAt: not null } => (InvitationStatus.Accepted, invitation),
            { WithdrawnAt: not null } => (InvitationStatus.Withdrawn, invitation),
            _ when !invitation.IsOpen(clock.GetUtcNow().UtcDateTime) => (InvitationStatus.Expired, invitation),
            // One that names an address was made by whoever runs the program, for that person.
            { IsSetUp: true, Email: null } when await db.Members.AnyAsync(member => member.Role == Role.Administrator, cancellationToken) =>
                (InvitationStatus.SetUpOver, invitation),
            _ => (InvitationStatus.Open, invitation),
        };
    }
}
