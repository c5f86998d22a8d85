using Communaute.Journal;
using Communaute.Moderation;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Questions;
using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>Tells whoever wrote a text what a coordinator did to it, and why. Nobody else is told who wrote it.</summary>
public sealed class ModeratedLetter(PublicAddress address) : Letter
{
    public override string Kind => nameof(Moderated);

    public override async Task<IReadOnlyList<string>> RecipientsAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken)
    {
        var act = await db.ModerationActs.AsNoTracking().SingleAsync(one => one.Id == entry.SubjectId, cancellationToken);

        return Done(act.Kind, "") is null ? [] : await (
            from member in db.Members
            where member.DepartedAt == null && member.Id != act.ActorId && (act.PostKind == PostKind.Answer
                ? db.Answers.Any(answer => answer.Id == act.PostId && answer.AuthorId == member.Id)
                : act.PostKind == PostKind.Comment
                    ? db.Comments.Any(comment => comment.Id == act.PostId && comment.AuthorId == member.Id)
                    : db.Questions.Any(question => question.Id == act.QuestionId && question.AuthorId == member.Id))
            select member.Email!).ToListAsync(cancellationToken);
    }

    public override async Task<LetterText?> ComposeAsync(OutgoingMail mail, CommunauteDb db, CancellationToken cancellationToken)
    {
        var done = await (
            from act in db.ModerationActs.AsNoTracking()
            join actor in db.Members on act.ActorId equals actor.Id
            join question in db.Questions on act.QuestionId equals question.Id
            where act.Id == mail.SubjectId
            select new { act.Kind, act.PostKind, act.Reason, actor.DisplayName, question.Id, question.Title, question.DeletedAt }).SingleAsync(cancellationToken);
        var words = Done(done.Kind, Yours(done.PostKind, done.Title))!;

        return new LetterText(
            $"La coordination a {words.Short}",
            [
                "Bonjour,",
                $"{done.DisplayName} a {words.Long}.",
                .. done.Reason.Length > 0 ? [$"Motif\u00a0: {done.Reason}"] : Array.Empty<string>(),
            ],
            "Voir la question",
            done.DeletedAt is null || done.Kind == ActKind.Merged ? address.Link(QuestionAddress.Of(done.Id, done.Title)) : address.Link("mes-textes-supprimes"));
    }

    private static string Yours(PostKind kind, string title) => kind switch
    {
        PostKind.Answer => $"votre réponse à «\u00a0{title}\u00a0»",
        PostKind.Comment => $"votre commentaire sur «\u00a0{title}\u00a0»",
        _ => $"votre question «\u00a0{title}\u00a0»",
    };

    private static ActSaid? Done(ActKind kind, string yours) => kind switch
    {
        ActKind.Closed => new("fermé une de vos questions", $"fermé {yours}\u00a0: elle ne prend plus de réponse"),
        ActKind.Reopened => new("rouvert une de vos questions", $"rouvert {yours}"),
        ActKind.Locked => new("verrouillé une de vos questions", $"verrouillé {yours}\u00a0: seule la coordination peut y écrire"),
        ActKind.MarkedDuplicate => new("relié une de vos questions à une autre", $"marqué {yours} comme doublon\u00a0: sa page mène à la réponse"),
        ActKind.Moved => new("déplacé une de vos questions", $"déplacé {yours}"),
        ActKind.Merged => new("fusionné une de vos questions avec une autre", $"fusionné {yours} avec une autre\u00a0: les réponses y sont réunies"),
        ActKind.Deleted => new("supprimé un de vos textes", $"supprimé {yours}"),
        ActKind.Restored => new("remis un de vos textes", $"remis {yours}"),
        _ => null,
    };

    private sealed record ActSaid(string Short, string Long);
}
