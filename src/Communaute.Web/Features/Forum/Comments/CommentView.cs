using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Comments;

/// <summary>A comment under a question, or under the answer it names.</summary>
public sealed record CommentView(int Id, int? AnswerId, string Html, string Author, DateTime CommentedAt, DateTime? EditedAt, bool MayChange)
{
    public bool IsMine { get; init; }
}

internal static class CommentsOfQuestion
{
    /// <summary>Those of the question and of all its answers, in the order they were written: one command.</summary>
    public static async Task<IReadOnlyList<CommentView>> CommentsOfAsync(
        this CommunauteDb db, int questionId, Viewer viewer, IQueryable<Signature> signatures, CancellationToken cancellationToken) => await (
        from comment in db.Comments.VisibleTo(viewer)
        join signature in signatures on comment.AuthorId equals signature.MemberId
        where comment.QuestionId == questionId
        orderby comment.Id
        select new CommentView(
            comment.Id,
            comment.AnswerId,
            comment.Body.Html,
            signature.Byline.Name,
            comment.CommentedAt,
            comment.EditedAt,
            (comment.AuthorId == viewer.MemberId && comment.Question.LockedAt == null) || viewer.Coordinates) { IsMine = comment.AuthorId == viewer.MemberId }).ToListAsync(cancellationToken);
}
