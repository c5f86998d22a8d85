using Communaute.Journal;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Passwords;

/// <summary>Tells a member that their password changed: the one who did not do it must know.</summary>
public sealed class PasswordChangedLetter(PublicAddress address) : Letter
{
    public override string Kind => nameof(PasswordChanged);

    public override async Task<IReadOnlyList<string>> RecipientsAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) =>
        await db.Members.Where(member => member.Id == entry.SubjectId && member.DepartedAt == null).Select(member => member.Email!).ToListAsync(cancellationToken);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var firstName = await db.Members.Where(m => m.Id == mail.SubjectId).Select(m => m.FirstName).SingleAsync(cancellationToken);

        return new LetterText(
            "Votre mot de passe a changé",
            [
                $"Bonjour {firstName},",
                "Le mot de passe de votre compte Communauté vient de changer, et vos autres appareils sont déconnectés.",
                "Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe et prévenez la coordination.",
            ],
            "Demander un nouveau mot de passe",
            address.Link("mot-de-passe-oublie"));
    }
}
