using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Comments;

/// <summary>A comment under a question, or under the answer it names.</summary>
public sealed record CommentView(int Id, int? AnswerId, string Html, string Author, DateTime CommentedAt, DateTime? EditedAt, bool MayChange);

internal static class CommentsOfQuestion
{
    /// <summary>Those of the question and of all its answers, in the order they were written: one command.</summary>
    public static async Task<IReadOnlyList<CommentView>> CommentsOfAsync(
        this CommunauteDb db, int questionId, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Comments.VisibleTo(viewer)
            .Where(comment => comment.QuestionId == questionId)
            .OrderBy(comment => comment.Id)
            .Select(comment => new CommentView(
                comment.Id,
                comment.AnswerId,
                comment.Body.Html,
                db.Members.Where(member => member.Id == comment.AuthorId).Select(member => member.DisplayName).First(),
                comment.CommentedAt,
                comment.EditedAt,
                comment.AuthorId == viewer.MemberId || viewer.Coordinates))
            .ToListAsync(cancellationToken);
}
