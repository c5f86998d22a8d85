using Communaute.Members;
using Microsoft.AspNetCore.Identity;

namespace Communaute.Web.Platform.Identity;

/// <summary>Refuses the passwords that everybody tries first, and those made of the member's own name or address.</summary>
public sealed class CommonPasswords : IPasswordValidator<Member>
{
    private static readonly Lazy<HashSet<string>> Known = new(() =>
    {
        using var list = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    });

    public Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password) =>
        Task.FromResult(password switch
        {
            null => IdentityResult.Success,
            _ when Known.Value.Contains(password) || IsMonotonous(password) =>
                Refuse("Ce mot de passe est trop courant. Choisissez une phrase à vous."),
            _ when Repeats(password, user) =>
                Refuse("Le mot de passe ne doit pas reprendre votre nom ou votre adresse."),
            _ => IdentityResult.Success,
        });

    private static bool IsMonotonous(string password) => password.Distinct().Count() < 5;

    private static bool Repeats(string password, Member member)
    {
        var folded = Folding.Fold(password).Replace(" ", "", StringComparison.Ordinal);
        var own = new[] { member.FoldedName, Folding.Fold(member.Email?.Split('@')[0] ?? "") }
            .SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length > 3);

        return own.Aggregate(folded, (left, word) => left.Replace(word, "", StringComparison.Ordinal)).Length < 4;
    }

    private static IdentityResult Refuse(string words) => IdentityResult.Failed(new IdentityError { Code = nameof(CommonPasswords), Description = words });
}
