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

    /// <summary>The question, or the one it was merged into since somebody began to write.</summary>
    public static async Task<Question> FindQuestionToWriteOnAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Questions.VisibleTo(viewer).SingleOrDefaultAsync(
            question => question.Id == (db.QuestionLinks.Where(link => link.QuestionId == id && link.IsMerged).Select(link => link.TargetQuestionId).FirstOrDefault() ?? id),
            cancellationToken)
        ?? throw new NotFoundException();

    /// <summary>An answer whose question was deleted is gone with it.</summary>
    public static async Task<Answer> FindAnswerAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Answers.VisibleTo(viewer).Include(answer => answer.Question).SingleOrDefaultAsync(answer => answer.Id == id, cancellationToken)
        ?? throw new NotFoundException();

    public static async Task<Comment> FindCommentAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Comments.VisibleTo(viewer).Include(comment => comment.Question).SingleOrDefaultAsync(comment => comment.Id == id, cancellationToken)
        ?? throw new NotFoundException();

    public static bool MayChange(this Viewer viewer, int authorId) => viewer.MemberId == authorId || viewer.Coordinates;

    public static void MustBeAbleToVerify(this Viewer viewer, int authorId)
    {
        if (!viewer.MayChange(authorId))
        {
            throw ForumRefusals.NotYoursToVerify;
        }
    }

    public static void MustBeAbleToChange(this Viewer viewer, int authorId)
    {
        if (!viewer.MayChange(authorId))
        {
            throw ForumRefusals.NotYours;
        }
    }
}
