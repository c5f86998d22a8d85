using System.CommandLine;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>Prints the link by which one person becomes an administrator: for the first start, or when no administrator is left.</summary>
public sealed class CreateAdministrator : Verb
{
    private readonly Argument<string> _email = new("EMAIL") { Description = "L’adresse électronique de la personne." };

    public override Command On(WebApplication app)
    {
        var command = new Command("create-administrator", "Écrit le lien, valable une fois, par lequel une personne devient administratrice.") { _email };
        command.SetAction((words, cancellation) => PrintLinkAsync(app.Services, words.GetRequiredValue(_email).Trim().ToLowerInvariant(), cancellation));
        return command;
    }

    private static async Task<int> PrintLinkAsync(IServiceProvider services, string email, CancellationToken cancellationToken)
    {
        if (!EmailAddress.IsValid(email))
        {
            await Console.Error.WriteLineAsync($"« {email} » n’est pas une adresse électronique : donnez-la en entier, comme prenom.nom@exemple.fr.");
            return 1;
        }

        await services.PrepareAsync(cancellationToken);

        if (await RefusalAsync(services, email, cancellationToken) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        var link = await services.GetRequiredService<SetUpLink>().CreateAsync(email, cancellationToken);
        Console.WriteLine($"Ouvrez ce lien, valable une fois pendant {Invitation.Lifespan.TotalDays} jours :\n  {link}");
        return 0;
    }

    /// <summary>An account that already stands is not changed from here: an administrator changes its role, where it is recorded.</summary>
    private static async Task<string?> RefusalAsync(IServiceProvider services, string email, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CommunauteDb>>().CreateDbContextAsync(cancellationToken);

        try
        {
            await db.RefuseTakenAsync(email, cancellationToken);
            return null;
        }
        catch (BusinessRuleException taken)
        {
            return taken.Message;
        }
    }
}
