using Communaute.Members;
using Communaute.Persistence;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>Someone opens the link they received. The link is the proof: it shows who invites and who is invited.</summary>
[AllowAnonymous]
public sealed record ReadInvitation(string Code) : IRequest<InvitationView>;

public sealed record InvitationView(InvitationStatus Status)
{
    public string? Email { get; init; }

    public string? InvitedBy { get; init; }

    public Role Role { get; init; }

    public DateTime ExpiresAt { get; init; }

    /// <summary>As they were imported, when they were.</summary>
    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";
}

public sealed class ReadInvitationHandler(IDbContextFactory<CommunauteDb> databases, InvitationDoor door)
    : IRequestHandler<ReadInvitation, InvitationView>
{
    public async Task<InvitationView> Handle(ReadInvitation request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (status, invitation) = await door.FindAsync(db, request.Code, cancellationToken);

        if (invitation is null)
        {
            return new InvitationView(status);
        }

        var address = invitation.Email is null ? null : Member.NormalizeEmail(invitation.Email);
        var invited = await db.Members
            .Where(m => address != null && m.NormalizedEmail == address)
            .Select(m => new { m.FirstName, m.LastName })
            .SingleOrDefaultAsync(cancellationToken);

        return new InvitationView(status)
        {
            Email = invitation.Email,
            InvitedBy = await db.Members.Where(m => m.Id == invitation.InvitedById).Select(m => m.DisplayName).SingleOrDefaultAsync(cancellationToken),
            Role = invitation.Role,
            ExpiresAt = invitation.ExpiresAt,
            FirstName = invited?.FirstName ?? "",
            LastName = invited?.LastName ?? "",
        };
    }
}
