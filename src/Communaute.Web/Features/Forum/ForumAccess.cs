using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum;

/// <summary>Finds what a command speaks of, and says who may change it.</summary>
internal static class ForumAccess
{
    public static async Task<Question> FindQuestionAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Questions.VisibleTo(viewer).SingleOrDefaultAsync(question => question.Id == id, cancellationToken)
        ?? throw new NotFoundException();

    /// <summary>An answer whose question was deleted is gone with it.</summary>
    public static async Task<Answer> FindAnswerAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Answers.VisibleTo(viewer).SingleOrDefaultAsync(
            answer => answer.Id == id && db.Questions.VisibleTo(viewer).Any(question => question.Id == answer.QuestionId), cancellationToken)
        ?? throw new NotFoundException();

    public static async Task<Comment> FindCommentAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Comments.VisibleTo(viewer).SingleOrDefaultAsync(
            comment => comment.Id == id
                && db.Questions.VisibleTo(viewer).Any(question => question.Id == comment.QuestionId)
                && (comment.AnswerId == null || db.Answers.VisibleTo(viewer).Any(answer => answer.Id == comment.AnswerId)),
            cancellationToken)
        ?? throw new NotFoundException();

    public static bool MayChange(this Viewer viewer, int authorId) => viewer.MemberId == authorId || viewer.Coordinates;

    public static void MustBeAbleToChange(this Viewer viewer, int authorId)
    {
        if (!viewer.MayChange(authorId))
        {
            throw ForumRefusals.NotYours;
        }
    }
}
