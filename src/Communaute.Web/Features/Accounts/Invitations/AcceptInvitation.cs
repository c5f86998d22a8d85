using System.Security.Claims;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Accounts.Passwords;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>Someone joins the community by the link they received. Answers who they are and where they arrive.</summary>
[AllowAnonymous]
public sealed record AcceptInvitation : ICommand<Welcome>
{
    public string Code { get; set; } = "";

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    /// <summary>Only asked when the invitation names nobody.</summary>
    public string Email { get; set; } = "";

    public string Password { get; set; } = "";
}

public sealed record Welcome(ClaimsPrincipal Member, string LandingPath);

public sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitation>
{
    public AcceptInvitationValidator()
    {
        RuleFor(request => request.FirstName).PersonName("Indiquez votre prénom.");
        RuleFor(request => request.LastName).PersonName("Indiquez votre nom.");
        RuleFor(request => request.Password).ChosenPassword();
    }
}

public sealed class AcceptInvitationHandler(
    IDbContextFactory<CommunauteDb> databases,
    InvitationDoor door,
    PasswordRules passwords,
    NewMember newMember) : IRequestHandler<AcceptInvitation, Welcome>
{
    public async Task<Welcome> Handle(AcceptInvitation request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (status, invitation) = await door.FindAsync(db, request.Code, cancellationToken);

        if (status != InvitationStatus.Open || invitation is null)
        {
            throw new BusinessRuleException(Refusal(status));
        }

        var email = invitation.Email ?? request.Email.Trim();

        if (!EmailAddress.IsValid(email))
        {
            throw new BusinessRuleException("Indiquez une adresse électronique complète, comme prenom.nom@exemple.fr.", nameof(request.Email));
        }

        // Before the transaction: it takes a tenth of a second, during which nobody else could write.
        var hash = await passwords.HashAsync(new Member(request.FirstName, request.LastName, email, invitation.Role, invitation.SentAt), request.Password, nameof(request.Password));
        return await newMember.JoinAsync(request, email, hash, cancellationToken);
    }

    public static string Refusal(InvitationStatus status) => status switch
    {
        InvitationStatus.Accepted => "Cette invitation a déjà servi. Connectez-vous avec l’adresse et le mot de passe choisis.",
        InvitationStatus.Withdrawn => "Cette invitation a été retirée ou remplacée. Cherchez un message plus récent, ou demandez-en une nouvelle.",
        InvitationStatus.Expired => "Cette invitation a expiré. Demandez-en une nouvelle à la personne qui vous l’a envoyée.",
        InvitationStatus.SetUpOver => "Communauté a déjà un administrateur. Demandez-lui une invitation.",
        _ => "Ce lien n’est pas complet. Copiez-le en entier depuis le message reçu.",
    };
}
