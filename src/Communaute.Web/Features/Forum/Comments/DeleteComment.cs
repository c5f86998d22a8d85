using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Comments;

/// <summary>Takes a comment away: its author, or a coordinator.</summary>
[Authorize(Policies.Member)]
public sealed record DeleteComment(int CommentId) : ICommand<Unit>;

public sealed class DeleteCommentHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<DeleteComment, Unit>
{
    public async Task<Unit> Handle(DeleteComment request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var comment = await db.FindCommentAsync(request.CommentId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(comment.AuthorId);

        comment.Delete(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
