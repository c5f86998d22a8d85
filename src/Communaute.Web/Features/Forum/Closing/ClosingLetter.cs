using Communaute.Forum;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Closing;

/// <summary>Asks an author whether their question is solved. Nothing leaves when they said so meanwhile.</summary>
public sealed class ClosingLetter(PublicAddress address) : Letter
{
    public override string Kind => nameof(ClosingAsked);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var open = await (
            from question in db.Questions
            join author in db.Members on question.AuthorId equals author.Id
            where question.Id == mail.SubjectId && question.DeletedAt == null && question.State == QuestionState.Answered && question.Aside == Aside.None && author.DepartedAt == null
                && db.ClosingReminders.Any(reminder => reminder.QuestionId == question.Id && reminder.NotYetAt == null)
            select new { author.FirstName, question.Id, question.Title, question.AnswerCount }).SingleOrDefaultAsync(cancellationToken);

        return open is null ? null : new LetterText(
            $"Résolue\u202f? {open.Title}",
            [
                $"Bonjour {open.FirstName},",
                $"Votre question «\u00a0{open.Title}\u00a0» a reçu {Standing.Answers(open.AnswerCount)}. Est-elle résolue\u202f?",
                "Sur la page, un clic dit quelle réponse l’a résolue, qu’elle l’est autrement, ou «\u00a0pas encore\u00a0». Ceux qui cherchent la même chose sauront à quoi se fier.",
            ],
            "Dire si elle est résolue",
            address.Link(QuestionAddress.ToClose(open.Id)));
    }
}
