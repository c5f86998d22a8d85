using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>Tells somebody that they are asked. Nothing leaves when it was answered, or settled by them, meanwhile.</summary>
public sealed class AnswerRequestLetter(PublicAddress address) : Letter
{
    public override string Kind => nameof(AnswerRequested);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var asked = await (
            from request in db.AnswerRequests.AsNoTracking()
            join question in db.Questions on request.QuestionId equals question.Id
            join member in db.Members on request.MemberId equals member.Id
            where request.Id == mail.SubjectId && request.ClosedAt == null && member.DepartedAt == null
                && question.DeletedAt == null && question.State == QuestionState.Unanswered
            select new { member.FirstName, question.Id, question.Title, question.Urgency, request.Reason })
            .SingleOrDefaultAsync(cancellationToken);

        return asked is null ? null : new LetterText(
            $"On vous demande : {asked.Title}",
            [
                $"Bonjour {asked.FirstName},",
                $"Une question attend une réponse, et vous faites partie des personnes qui savent peut-être : «\u00a0{asked.Title}\u00a0».",
                .. asked.Urgency == Urgency.Now ? ["La personne aidée est présente en ce moment."] : Array.Empty<string>(),
                ReasonWords.Told(asked.Reason),
                "Vous ne savez pas, ou pas en ce moment ? Dites-le sur la page de la question : elle ira à quelqu’un d’autre.",
            ],
            "Voir la question",
            address.Link(QuestionAddress.Of(asked.Id, asked.Title)));
    }
}
