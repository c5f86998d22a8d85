using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Comments;

/// <summary>Takes a comment away: its author, or a coordinator.</summary>
/// <param name="Reason">Why, when a coordinator takes away what somebody else wrote.</param>
[Authorize(Policies.Member)]
public sealed record DeleteComment(int CommentId, string Reason = "") : ICommand<Unit>;

public sealed class DeleteCommentValidator : AbstractValidator<DeleteComment>
{
    public DeleteCommentValidator() => RuleFor(act => act.Reason).MustBeShort();
}

public sealed class DeleteCommentHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<DeleteComment, Unit>
{
    public async Task<Unit> Handle(DeleteComment request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var comment = await db.FindCommentAsync(request.CommentId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(comment.AuthorId);
        var now = clock.GetUtcNow().UtcDateTime;

        comment.Delete(viewer.MemberId, now, viewer.Coordinates);
        db.ExplainDeletion(PostKind.Comment, comment.Id, comment.QuestionId, comment.AuthorId, viewer, request.Reason, now);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
