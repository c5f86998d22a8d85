using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Passwords;

/// <summary>Someone forgot their password. Nothing in the answer tells whether the address has an account.</summary>
[AllowAnonymous]
public sealed record AskForNewPassword : ICommand<Unit>
{
    public string Email { get; set; } = "";
}

public sealed class AskForNewPasswordValidator : AbstractValidator<AskForNewPassword>
{
    public AskForNewPasswordValidator() =>
        RuleFor(request => request.Email).Must(address => EmailAddress.IsValid(address.Trim())).WithMessage("Indiquez une adresse électronique complète, comme prenom.nom@exemple.fr.");
}

public sealed class AskForNewPasswordHandler(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
    : IRequestHandler<AskForNewPassword, Unit>
{
    /// <summary>Asking again and again fills nobody's mailbox.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task<Unit> Handle(AskForNewPassword request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var address = Member.NormalizeEmail(request.Email);

        // Whoever has no password yet comes in by their invitation.
        var member = await db.Members.SingleOrDefaultAsync(
            m => m.NormalizedEmail == address && m.DepartedAt == null && m.PasswordHash != null, cancellationToken);

        if (member is not null && !await WasAskedAsync(db, member, now - Pause, cancellationToken))
        {
            member.AskForNewPassword(now);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }

    private static Task<bool> WasAskedAsync(CommunauteDb db, Member member, DateTime since, CancellationToken cancellationToken) =>
        db.Journal.AnyAsync(
            entry => entry.Subject == nameof(Member) && entry.SubjectId == member.Id && entry.Kind == nameof(PasswordResetAsked) && entry.At > since,
            cancellationToken);
}
