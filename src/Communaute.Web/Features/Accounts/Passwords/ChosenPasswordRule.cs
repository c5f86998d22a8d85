using FluentValidation;

namespace Communaute.Web.Features.Accounts.Passwords;

public static class ChosenPasswordRule
{
    /// <summary>What can be said of a new password without knowing whose it is; the rest is in <see cref="PasswordRules"/>.</summary>
    public static void ChosenPassword<TRequest>(this IRuleBuilder<TRequest, string> password) => password
        .NotEmpty().WithMessage("Choisissez un mot de passe.")
        .MaximumLength(PasswordRules.MaxLength).WithMessage("Un mot de passe ne dépasse pas {MaxLength} caractères.");
}
