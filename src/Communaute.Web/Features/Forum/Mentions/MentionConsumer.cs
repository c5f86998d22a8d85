using Communaute.Forum;
using Communaute.Journal;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Communaute.Web.Platform.References;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Mentions;

/// <summary>Notes whom each text of the forum names, when it is published and when it is changed.</summary>
public sealed class MentionConsumer : JournalConsumer
{
    public override string Name => "mentions";

    public override Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) => entry.Kind switch
    {
        nameof(QuestionAsked) or nameof(QuestionEdited) => NoteAsync(db, entry, PostKind.Question, db.Questions
            .Where(question => question.Id == entry.SubjectId && question.DeletedAt == null)
            .Select(question => new Words(question.Id, question.AuthorId, question.Body.Html)), cancellationToken),
        nameof(QuestionAnswered) or nameof(AnswerEdited) => NoteAsync(db, entry, PostKind.Answer, db.Answers
            .Where(answer => answer.Id == entry.SubjectId && answer.DeletedAt == null)
            .Select(answer => new Words(answer.QuestionId, answer.AuthorId, answer.Body.Html)), cancellationToken),
        nameof(CommentAdded) or nameof(CommentEdited) => NoteAsync(db, entry, PostKind.Comment, db.Comments
            .Where(comment => comment.Id == entry.SubjectId && comment.DeletedAt == null)
            .Select(comment => new Words(comment.QuestionId, comment.AuthorId, comment.Body.Html)), cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Whoever was told stays told: a replay finds it and tells nobody again.</summary>
    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task NoteAsync(CommunauteDb db, JournalEntry entry, PostKind kind, IQueryable<Words> text, CancellationToken cancellationToken)
    {
        if (await text.SingleOrDefaultAsync(cancellationToken) is not { } words || Named(words, entry) is not { Count: > 0 } named)
        {
            return;
        }

        var known = await db.Mentions.Where(mention => mention.PostKind == kind && mention.PostId == entry.SubjectId)
            .Select(mention => mention.MemberId).ToListAsync(cancellationToken);
        var active = await db.Members.Where(member => named.Contains(member.Id) && member.DepartedAt == null)
            .Select(member => member.Id).ToListAsync(cancellationToken);

        db.Mentions.AddRange(named.Intersect(active).Except(known).Take(Mention.MaxPerText - known.Count)
            .Select(memberId => new Mention(kind, entry.SubjectId, words.QuestionId, memberId, entry.ActorId, entry.At)));
    }

    /// <summary>In the order of the text, without whoever wrote it.</summary>
    private static List<int> Named(Words words, JournalEntry entry) =>
        [.. ReferenceWords.In([words.Html]).Of(ReferenceKind.Member).Where(id => id != words.AuthorId && id != entry.ActorId)];

    private sealed record Words(int QuestionId, int AuthorId, string Html);
}
