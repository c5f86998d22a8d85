using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Passwords;

/// <summary>Someone who received the link chooses a new password. The link serves once: the new password changes what it was made of.</summary>
[AllowAnonymous]
public sealed record ResetPassword : ICommand<Unit>
{
    public int MemberId { get; set; }

    public string Code { get; set; } = "";

    public string Password { get; set; } = "";
}

public sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator() => RuleFor(request => request.Password).ChosenPassword();
}

public sealed class ResetPasswordHandler(
    IDbContextFactory<CommunauteDb> databases,
    PasswordRules passwords,
    Sessions sessions,
    TimeProvider clock) : IRequestHandler<ResetPassword, Unit>
{
    public const string Refusal = "Ce lien n’est plus valable. Demandez-en un nouveau.";

    public async Task<Unit> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await db.Members.SingleOrDefaultAsync(m => m.Id == request.MemberId && m.DepartedAt == null, cancellationToken);

        if (member is null || !await passwords.IsResetCodeAsync(member, request.Code))
        {
            throw new BusinessRuleException(Refusal);
        }

        var hash = await passwords.HashAsync(member, request.Password, nameof(request.Password));
        member.ChangePassword(hash, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        sessions.Forget(member.Id);
        return Unit.Value;
    }
}
