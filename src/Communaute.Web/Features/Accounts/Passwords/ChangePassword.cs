using System.Security.Claims;
using Communaute.Persistence;
using Communaute.Web.Features.Accounts.Entrance;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Passwords;

/// <summary>A member changes their password: every session ends, and the answer is who begins a new one here.</summary>
[Authorize(Policies.Member)]
public sealed record ChangePassword : ICommand<ClaimsPrincipal>
{
    public string Current { get; set; } = "";

    public string Password { get; set; } = "";
}

public sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(request => request.Current).NotEmpty().WithMessage("Indiquez votre mot de passe actuel.");
        RuleFor(request => request.Password).ChosenPassword();
    }
}

public sealed class ChangePasswordHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    SignInAttempts attempts,
    PasswordRules passwords,
    Sessions sessions,
    TimeProvider clock) : IRequestHandler<ChangePassword, ClaimsPrincipal>
{
    public async Task<ClaimsPrincipal> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await currentMember.LoadAsync(db, cancellationToken);

        // A session left open on a shared computer is no way to guess a password.
        var counted = await attempts.CountAsync(db, member, cancellationToken);

        if (passwords.Verify(member, request.Current) == PasswordVerificationResult.Failed || !counted)
        {
            throw new BusinessRuleException("Ce n’est pas votre mot de passe actuel. Après cinq essais, attendez dix minutes.", nameof(request.Current));
        }

        await SignInAttempts.ForgetAsync(db, member, cancellationToken);
        var hash = await passwords.HashAsync(member, request.Password, nameof(request.Password));
        member.ChangePassword(hash, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        sessions.Forget(member.Id);

        return new ClaimsPrincipal(MemberClaims.For(member, IdentityConstants.ApplicationScheme));
    }
}
