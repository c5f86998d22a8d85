using Communaute.Forum;
using Communaute.Journal;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Tells whoever asked without their name that coordinators now read it, who wanted to and why.</summary>
public sealed class AnonymityLiftedLetter(PublicAddress address) : Letter
{
    public override string Kind => nameof(AnonymityLifted);

    public override async Task<IReadOnlyList<string>> RecipientsAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) => await (
        from question in db.Questions
        join author in db.Members on question.AuthorId equals author.Id
        where question.Id == entry.SubjectId && author.DepartedAt == null
        select author.Email!).ToListAsync(cancellationToken);

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var lift = await (
            from question in db.Questions
            join author in db.Members on question.AuthorId equals author.Id
            join coordinator in db.Members on question.LiftedById equals coordinator.Id
            where question.Id == mail.SubjectId
            select new { question.Title, question.LiftReason, author.FirstName, By = coordinator.DisplayName }).SingleAsync(cancellationToken);

        return new LetterText(
            "La coordination a levé l’anonymat d’une de vos questions",
            [
                $"Bonjour {lift.FirstName},",
                $"{lift.By} a levé l’anonymat de votre question «\u00a0{lift.Title}\u00a0», posée sans votre nom.",
                $"Motif\u00a0: {lift.LiftReason}",
                "Seule la coordination voit désormais votre nom sur cette question. Les autres membres ne le voient toujours pas.",
            ],
            "Voir la question",
            address.Link(QuestionAddress.Of(mail.SubjectId, lift.Title)));
    }
}
