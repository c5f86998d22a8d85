using Communaute.Forum;
using Communaute.Journal;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>
/// Keeps, of all that happens, what coordinators did to others. What somebody does to their own text is nobody's business: told
/// here, it would say who asks without a name.
/// </summary>
public sealed class AuditConsumer : JournalConsumer
{
    public override string Name => "audit";

    public override async Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken)
    {
        if (entry.ActorId is { } actorId && await ToldAsync(entry, actorId, db, cancellationToken) is { } line)
        {
            db.AuditLines.Add(line);
        }
    }

    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => db.AuditLines.ExecuteDeleteAsync(cancellationToken);

    private static async Task<AuditLine?> ToldAsync(JournalEntry entry, int actorId, CommunauteDb db, CancellationToken cancellationToken) => entry.Kind switch
    {
        nameof(Moderated) => await OfActAsync(entry, actorId, db, cancellationToken),
        nameof(AnonymityLifted) => About(entry, actorId, PostKind.Question, entry.SubjectId),
        nameof(AnswerValidated) => About(entry, actorId, PostKind.Answer, entry.Read<AnswerValidated>().QuestionId),
        nameof(AnswerUnvalidated) => About(entry, actorId, PostKind.Answer, entry.Read<AnswerUnvalidated>().QuestionId),
        nameof(QuestionEdited) when await db.Questions.AnyAsync(question => question.Id == entry.SubjectId && question.AuthorId != actorId, cancellationToken) =>
            About(entry, actorId, PostKind.Question, entry.SubjectId),
        nameof(AnswerEdited) when await db.Answers.AnyAsync(answer => answer.Id == entry.SubjectId && answer.AuthorId != actorId, cancellationToken) =>
            About(entry, actorId, PostKind.Answer, entry.Read<AnswerEdited>().QuestionId),
        nameof(CommentEdited) when await db.Comments.AnyAsync(comment => comment.Id == entry.SubjectId && comment.AuthorId != actorId, cancellationToken) =>
            About(entry, actorId, PostKind.Comment, entry.Read<CommentEdited>().QuestionId),
        nameof(QuestionKindAdded) or nameof(QuestionKindEdited) or nameof(QuestionKindRetired) or nameof(QuestionKindRestored) =>
            new AuditLine(entry.Id, entry.Kind, actorId, entry.At),
        _ => null,
    };

    private static async Task<AuditLine> OfActAsync(JournalEntry entry, int actorId, CommunauteDb db, CancellationToken cancellationToken)
    {
        var act = await db.ModerationActs.AsNoTracking().SingleAsync(one => one.Id == entry.SubjectId, cancellationToken);

        return new AuditLine(entry.Id, act.Kind.ToString(), actorId, entry.At)
        {
            PostKind = act.PostKind,
            QuestionId = act.QuestionId,
            ResourceId = act.PostKind == PostKind.Resource ? act.PostId : null,
            ModerationActId = act.Id,
        };
    }

    private static AuditLine About(JournalEntry entry, int actorId, PostKind post, int questionId) =>
        new(entry.Id, entry.Kind, actorId, entry.At) { PostKind = post, QuestionId = questionId };
}
