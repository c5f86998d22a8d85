using Communaute.Forum;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>Tells the coordinators that nobody answered a question in time.</summary>
public sealed class CoordinatorsLetter(PublicAddress address) : Letter
{
    public override string Kind => nameof(CoordinatorsReached);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var waiting = await db.Questions
            .Where(question => question.Id == mail.SubjectId && question.DeletedAt == null && question.State == QuestionState.Unanswered)
            .Select(question => new { question.Id, question.Title, question.RequestCount })
            .SingleOrDefaultAsync(cancellationToken);

        return waiting is null ? null : new LetterText(
            $"Sans réponse : {waiting.Title}",
            [
                "Bonjour,",
                $"La question «\u00a0{waiting.Title}\u00a0» attend toujours une réponse. {Asked(waiting.RequestCount)}",
                "Elle reste dans votre liste jusqu’à ce que quelqu’un réponde.",
            ],
            "Voir la question",
            address.Link(QuestionAddress.Of(waiting.Id, waiting.Title)));
    }

    private static string Asked(int people) => people switch
    {
        0 => "Personne ne pouvait être sollicité.",
        1 => "Une personne a été sollicitée.",
        _ => $"{people} personnes ont été sollicitées.",
    };
}
