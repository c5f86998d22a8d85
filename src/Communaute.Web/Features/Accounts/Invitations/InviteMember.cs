using System.Data;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>A coordinator invites someone by their address; the mail leaves by itself. Answers with the invitation's id.</summary>
[Authorize(Policies.Coordinator)]
public sealed record InviteMember : ICommand<int>
{
    public string Email { get; set; } = "";

    public Role Role { get; set; } = Role.Advisor;

    public string LandingPath { get; set; } = "";
}

public sealed class InviteMemberValidator : AbstractValidator<InviteMember>
{
    public InviteMemberValidator()
    {
        RuleFor(invitation => invitation.Email)
            .Must(address => EmailAddress.IsValid(address.Trim())).WithMessage("Indiquez une adresse électronique complète, comme prenom.nom@exemple.fr.");
        RuleFor(invitation => invitation.Role).IsInEnum().WithMessage("Choisissez un rôle de la liste.");
        RuleFor(invitation => invitation.LandingPath)
            .Must(path => string.IsNullOrWhiteSpace(path) || LocalPath.IsLocal(path.Trim()))
            .WithMessage("Collez seulement ce qui suit le nom du site, comme /questions.");
    }
}

public sealed class InviteMemberHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<InviteMember, int>
{
    public async Task<int> Handle(InviteMember request, CancellationToken cancellationToken)
    {
        var viewer = await currentMember.GetAsync();

        if (request.Role > viewer.Role)
        {
            throw new BusinessRuleException("Seul un administrateur invite un administrateur.", nameof(request.Role));
        }

        await using var connection = await databases.CreateDbContextAsync(cancellationToken);

        // Serializable: two coordinators who invite the same person at once send one invitation.
        return await connection.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var id = await InviteAsync(db, request, viewer, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return id;
        });
    }

    private async Task<int> InviteAsync(CommunauteDb db, InviteMember request, Viewer viewer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var email = request.Email.Trim().ToLowerInvariant();
        await db.RefuseTakenAsync(email, cancellationToken);

        if (await db.Invitations.Where(i => i.Email == email && i.InvitedById != null).In(InvitationState.Pending, now).AnyAsync(cancellationToken))
        {
            throw new BusinessRuleException("Une invitation attend déjà à cette adresse. Renvoyez-la depuis la liste.", nameof(request.Email));
        }

        var landing = string.IsNullOrWhiteSpace(request.LandingPath) ? null : request.LandingPath.Trim();
        var invitation = db.Invitations.Add(new Invitation(email, request.Role, viewer.MemberId, landing, now)).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return invitation.Id;
    }
}
