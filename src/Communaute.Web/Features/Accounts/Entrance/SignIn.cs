using System.Security.Claims;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Accounts.Passwords;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Entrance;

/// <summary>Someone comes in with their address and password. Answers who they are.</summary>
[AllowAnonymous]
public sealed record SignIn : ICommand<ClaimsPrincipal>
{
    public string Email { get; set; } = "";

    public string Password { get; set; } = "";

    public bool StayConnected { get; set; }
}

public sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(entry => entry.Email)
            .NotEmpty().WithMessage("Indiquez votre adresse électronique.")
            .MaximumLength(Member.MaxEmailLength).WithMessage("Une adresse ne dépasse pas {MaxLength} caractères.");
        RuleFor(entry => entry.Password).NotEmpty().WithMessage("Indiquez votre mot de passe.");
    }
}

public sealed class SignInHandler(IDbContextFactory<CommunauteDb> databases, SignInAttempts attempts, PasswordRules passwords)
    : IRequestHandler<SignIn, ClaimsPrincipal>
{
    /// <summary>One sentence for an unknown address, a wrong password, an account that waits and one that is closed.</summary>
    public const string Refusal = "L’adresse ou le mot de passe ne convient pas. Après cinq essais, attendez dix minutes ou demandez un nouveau mot de passe.";

    public async Task<ClaimsPrincipal> Handle(SignIn request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var address = Member.NormalizeEmail(request.Email);
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.NormalizedEmail == address, cancellationToken);

        // Each step is taken whatever the one before said: the answer takes the same time.
        var counted = await attempts.CountAsync(db, member, cancellationToken);
        var verdict = passwords.Verify(member, request.Password);

        if (!counted || verdict == PasswordVerificationResult.Failed || member is not { DepartedAt: null })
        {
            throw new BusinessRuleException(Refusal);
        }

        await SignInAttempts.ForgetAsync(db, member, cancellationToken);
        return new ClaimsPrincipal(MemberClaims.For(member, IdentityConstants.ApplicationScheme));
    }
}
