using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Privacy;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Comments;

/// <summary>A comment as its form shows it. Nothing when it is gone or this member may not change it.</summary>
[Authorize(Policies.Member)]
public sealed record StartCommentEdit(int CommentId) : IRequest<EditComment?>;

public sealed class StartCommentEditHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<StartCommentEdit, EditComment?>
{
    public async Task<EditComment?> Handle(StartCommentEdit request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var edit = await db.Comments.VisibleTo(viewer)
            .Where(comment => comment.Id == request.CommentId && ((comment.AuthorId == viewer.MemberId && comment.Question.LockedAt == null) || viewer.Coordinates))
            .Select(comment => new EditComment { CommentId = comment.Id, Revision = comment.Revision, Body = comment.Body.Markdown })
            .SingleOrDefaultAsync(cancellationToken);

        return edit?.LetPublishedThrough();
    }
}
