using Microsoft.AspNetCore.Identity;

namespace Communaute.Web.Platform.Identity;

/// <summary>What Identity refuses, said in French. Those that our forms can never meet keep Identity's own words.</summary>
public sealed class FrenchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Ce compte vient d’être modifié ailleurs. Recommencez.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Le mot de passe actuel n’est pas le bon.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Ce lien n’est plus valable. Demandez-en un nouveau.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Cette adresse électronique n’est pas valable.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "Un compte existe déjà pour cette adresse.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Choisissez au moins {length} caractères. Une phrase se retient mieux qu’un code.");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
