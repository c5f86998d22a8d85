using Communaute.Journal;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Passwords;

/// <summary>The link by which a member chooses a new password. Its code is made as the mail leaves, and rests nowhere.</summary>
public sealed class PasswordResetLetter(IServiceScopeFactory scopes, PublicAddress address) : Letter
{
    public override string Kind => nameof(PasswordResetAsked);

    public override async Task<IReadOnlyList<string>> RecipientsAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) =>
        await db.Members.Where(member => member.Id == entry.SubjectId && member.DepartedAt == null).Select(member => member.Email!).ToListAsync(cancellationToken);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var member = await db.Members.AsNoTracking().SingleAsync(m => m.Id == mail.SubjectId, cancellationToken);

        if (member.DepartedAt is not null || !member.HasPassword)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var code = await scope.ServiceProvider.GetRequiredService<PasswordRules>().ResetCodeAsync(member);

        return new LetterText(
            "Choisir un nouveau mot de passe",
            [
                $"Bonjour {member.FirstName},",
                "Vous avez demandé un nouveau mot de passe pour Communauté. Le lien ci-dessous ne s’ouvre qu’une fois, dans les 24 heures.",
                "Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.",
            ],
            "Choisir un nouveau mot de passe",
            address.Link($"mot-de-passe/{member.Id}?code={Uri.EscapeDataString(code)}"));
    }
}
