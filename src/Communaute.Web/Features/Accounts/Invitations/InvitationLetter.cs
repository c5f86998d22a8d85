using Communaute.Journal;
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Mail;
using Communaute.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Invitations;

/// <summary>The link of an invitation. Made as the mail leaves; nothing leaves when the invitation closed meanwhile.</summary>
public sealed class InvitationLetter(InvitationCode codes, PublicAddress address, TimeProvider clock) : Letter
{
    public override string Kind => nameof(MemberInvited);

    public override async Task<IReadOnlyList<string>> RecipientsAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) =>
        await db.Invitations.Where(i => i.Id == entry.SubjectId && i.Email != null).Select(i => i.Email!).ToListAsync(cancellationToken);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.AsNoTracking().SingleAsync(i => i.Id == mail.SubjectId, cancellationToken);

        if (!invitation.IsOpen(clock.GetUtcNow().UtcDateTime))
        {
            return null;
        }

        var by = await db.Members.Where(m => m.Id == invitation.InvitedById).Select(m => m.DisplayName).SingleAsync(cancellationToken);

        return new LetterText(
            $"{by} vous invite dans Communauté",
            [
                "Bonjour,",
                $"{by} vous invite dans Communauté, l’intranet des conseillères et conseillers numériques de la Loire : on y pose ses questions, on y trouve des ressources, on y sait qui peut aider.",
                $"Le lien ci-dessous est personnel et ne s’ouvre qu’une fois, jusqu’au {FrenchTime.Day(DateOnly.FromDateTime(FrenchTime.InParis(invitation.ExpiresAt)))}.",
                "Si vous n’attendiez pas cette invitation, ne faites rien : aucun compte ne sera créé.",
            ],
            "Accepter l’invitation",
            address.Link($"invitation/{codes.For(invitation.Id)}"));
    }
}
