using Communaute.Forum;
using Communaute.Library;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>A text that can be reported, whatever it is.</summary>
internal sealed record Post(int AuthorId, int? QuestionId);

internal static class Posts
{
    /// <summary>Nothing when this member may not see it.</summary>
    public static Task<Post?> FindPostAsync(this CommunauteDb db, PostKind kind, int id, Viewer viewer, CancellationToken cancellationToken) => (kind switch
    {
        PostKind.Question => db.Questions.VisibleTo(viewer).Where(question => question.Id == id).Select(question => new Post(question.AuthorId, question.Id)),
        PostKind.Answer => db.Answers.VisibleTo(viewer).Where(answer => answer.Id == id).Select(answer => new Post(answer.AuthorId, answer.QuestionId)),
        PostKind.Comment => db.Comments.VisibleTo(viewer).Where(comment => comment.Id == id).Select(comment => new Post(comment.AuthorId, comment.QuestionId)),
        _ => db.Resources.VisibleTo(viewer).Where(resource => resource.Id == id).Select(resource => new Post(resource.AuthorId, null)),
    }).SingleOrDefaultAsync(cancellationToken);
}
