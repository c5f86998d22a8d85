using Communaute.Forum.Ageing;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Communaute.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>Asks the author of a solution whether it is still true. Nothing leaves when it was settled meanwhile.</summary>
public sealed class VerificationLetter(PublicAddress address, TimeProvider clock) : Letter
{
    public override string Kind => nameof(VerificationAsked);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await (
            from verification in db.Verifications
            join question in db.Questions on verification.QuestionId equals question.Id
            join member in db.Members on verification.AuthorId equals member.Id
            where verification.Id == mail.SubjectId && verification.DueAt <= now && question.DeletedAt == null && member.DepartedAt == null
            select new { member.FirstName, question.Id, question.Title, verification.AnswerId, verification.VerifiedAt }).SingleOrDefaultAsync(cancellationToken);

        return due is null ? null : new LetterText(
            $"Toujours vrai\u202f? {due.Title}",
            [
                $"Bonjour {due.FirstName},",
                $"Votre réponse à «\u00a0{due.Title}\u00a0» sert à d’autres. Elle a été vérifiée pour la dernière fois le {FrenchTime.Day(due.VerifiedAt!.Value)}.",
                "Est-elle toujours vraie\u202f? Un clic suffit sur la page\u00a0: «\u00a0Toujours vrai\u00a0», «\u00a0Je corrige\u00a0» ou «\u00a0Périmé\u00a0».",
                "Sans réponse de votre part dans les sept jours, la coordination s’en occupera. Vous ne recevrez pas d’autre courriel pour cela.",
            ],
            "Voir ma réponse",
            address.Link($"{QuestionAddress.Of(due.Id, due.Title)}#reponse-{due.AnswerId}"));
    }
}
