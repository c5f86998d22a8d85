using Communaute.Members;
using Microsoft.AspNetCore.Identity;

namespace Communaute.Web.Features.Accounts.Passwords;

/// <summary>What a password must be, and how one is compared with what is kept of it.</summary>
public sealed class PasswordRules(UserManager<Member> accounts)
{
    public const int MaxLength = 128;
    public const string Advice = "12 caractères au moins, sans votre nom. Une phrase se retient mieux qu’un code.";

    private static string? _nobodysHash;

    /// <summary>Refuses a weak password at its field, before it is known by anybody.</summary>
    /// <exception cref="BusinessRuleException">It is short, common, or the member's own name.</exception>
    public async Task<string> HashAsync(Member member, string password, string field)
    {
        foreach (var rule in accounts.PasswordValidators)
        {
            if (await rule.ValidateAsync(accounts, member, password) is { Succeeded: false } refused)
            {
                throw new BusinessRuleException(refused.Errors.First().Description, field);
            }
        }

        return accounts.PasswordHasher.HashPassword(member, password);
    }

    /// <summary>Costs the same for someone who does not exist.</summary>
    public PasswordVerificationResult Verify(Member? member, string password)
    {
        _nobodysHash ??= accounts.PasswordHasher.HashPassword(null!, Guid.NewGuid().ToString());
        return accounts.PasswordHasher.VerifyHashedPassword(member!, member?.PasswordHash ?? _nobodysHash, password);
    }

    /// <summary>What the link of a mail carries: good until the next password, a day at most.</summary>
    public Task<string> ResetCodeAsync(Member member) => accounts.GeneratePasswordResetTokenAsync(member);

    public Task<bool> IsResetCodeAsync(Member member, string code) => accounts.VerifyUserTokenAsync(
        member, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Member>.ResetPasswordTokenPurpose, code);
}
