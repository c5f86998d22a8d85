using Communaute.Forum.Ageing;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Communaute.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>Asks a coordinator whether a solution is still true, since its author did not say. It does not name the author.</summary>
public sealed class CoordinatorVerificationLetter(PublicAddress address, TimeProvider clock) : Letter
{
    public override string Kind => nameof(CoordinatorAskedToVerify);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await (
            from verification in db.Verifications
            join question in db.Questions on verification.QuestionId equals question.Id
            where verification.Id == mail.SubjectId && verification.DueAt <= now && question.DeletedAt == null
            select new { question.Id, question.Title, verification.AnswerId, verification.VerifiedAt }).SingleOrDefaultAsync(cancellationToken);

        return due is null ? null : new LetterText(
            $"À revérifier\u00a0: {due.Title}",
            [
                "Bonjour,",
                $"Une solution de «\u00a0{due.Title}\u00a0» a été vérifiée pour la dernière fois le {FrenchTime.Day(due.VerifiedAt!.Value)}. La personne qui l’a écrite n’a pas dit si elle est toujours vraie.",
                "Un clic suffit sur la page\u00a0: «\u00a0Toujours vrai\u00a0», «\u00a0Je corrige\u00a0» ou «\u00a0Périmé\u00a0».",
            ],
            "Voir la réponse",
            address.Link($"{QuestionAddress.Of(due.Id, due.Title)}#reponse-{due.AnswerId}"));
    }
}
