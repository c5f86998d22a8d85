using System.Security.Claims;
using Communaute.Advisors;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>Makes the member, their profile and the invitation's acceptance in one transaction: all three, or none.</summary>
public sealed class NewMember(IDbContextFactory<CommunauteDb> databases, InvitationDoor door, Sessions sessions, TimeProvider clock)
{
    public async Task<Welcome> JoinAsync(AcceptInvitation request, string email, string passwordHash, CancellationToken cancellationToken)
    {
        await using var connection = await databases.CreateDbContextAsync(cancellationToken);

        // A context for each try: what a lost connection left in one is worth nothing.
        return await connection.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var welcome = await JoinAsync(db, request, email, passwordHash, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return welcome;
        });
    }

    private async Task<Welcome> JoinAsync(CommunauteDb db, AcceptInvitation request, string email, string passwordHash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (status, invitation) = await door.FindAsync(db, request.Code, cancellationToken);

        if (status != InvitationStatus.Open || invitation is null)
        {
            throw new BusinessRuleException(AcceptInvitationHandler.Refusal(status));
        }

        var member = await FindOrAddAsync(db, request, email, invitation, now, cancellationToken);
        member.TakePassword(passwordHash);
        await db.SaveChangesAsync(cancellationToken);

        invitation.Accept(member, now);

        if (!await db.Advisors.AnyAsync(advisor => advisor.Id == member.Id, cancellationToken))
        {
            db.Advisors.Add(new Advisor(member, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        sessions.Forget(member.Id);

        return new Welcome(
            new ClaimsPrincipal(MemberClaims.For(member, IdentityConstants.ApplicationScheme)),
            LocalPath.OrHome(invitation.LandingPath));
    }

    /// <summary>Someone who was imported is already a member: they only lack a password.</summary>
    private static async Task<Member> FindOrAddAsync(
        CommunauteDb db, AcceptInvitation request, string email, Invitation invitation, DateTime now, CancellationToken cancellationToken)
    {
        var address = Member.NormalizeEmail(email);
        var member = await db.Members.SingleOrDefaultAsync(m => m.NormalizedEmail == address, cancellationToken);

        if (member is null)
        {
            return db.Members.Add(new Member(request.FirstName, request.LastName, email, invitation.Role, now)).Entity;
        }

        AccountRefusals.RefuseTaken(member);
        member.Rename(request.FirstName, request.LastName);

        if (invitation.Role > member.Role)
        {
            member.Appoint(invitation.Role, invitation.InvitedById ?? member.Id, now);
        }

        return member;
    }
}
