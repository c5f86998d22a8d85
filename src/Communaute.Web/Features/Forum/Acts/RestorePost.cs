using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>Brings back what was deleted: its author when they deleted it themselves, a coordinator in any case. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record RestorePost(PostKind Kind, int PostId) : ICommand<Unit>;

public sealed class RestorePostHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<RestorePost, Unit>
{
    public async Task<Unit> Handle(RestorePost request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;

        var restored = request.Kind switch
        {
            PostKind.Question => await QuestionAsync(db, request.PostId, viewer, now, cancellationToken),
            PostKind.Answer => await AnswerAsync(db, request.PostId, viewer, now, cancellationToken),
            PostKind.Comment => await CommentAsync(db, request.PostId, viewer, now, cancellationToken),
            _ => throw new NotFoundException(),
        };

        if (restored is { } post && post.AuthorId != viewer.MemberId)
        {
            db.ModerationActs.Add(new ModerationAct(ActKind.Restored, request.Kind, request.PostId, post.QuestionId, viewer.MemberId, "", now));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    /// <summary>One that was merged lives on in the other.</summary>
    private static async Task<(int AuthorId, int QuestionId)?> QuestionAsync(CommunauteDb db, int id, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var question = await db.Questions.SingleOrDefaultAsync(
            one => one.Id == id && (one.AuthorId == viewer.MemberId || viewer.Coordinates) && !db.QuestionLinks.Any(link => link.QuestionId == id && link.IsMerged),
            cancellationToken) ?? throw new NotFoundException();

        if (question.DeletedAt is null)
        {
            return null;
        }

        question.Restore(viewer.MemberId, viewer.Coordinates, now);
        return (question.AuthorId, question.Id);
    }

    private static async Task<(int AuthorId, int QuestionId)?> AnswerAsync(CommunauteDb db, int id, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var answer = await db.Answers.Include(one => one.Question).SingleOrDefaultAsync(
            one => one.Id == id && (one.AuthorId == viewer.MemberId || viewer.Coordinates), cancellationToken) ?? throw new NotFoundException();

        if (answer.DeletedAt is null)
        {
            return null;
        }

        answer.Question.Restore(answer, viewer.MemberId, viewer.Coordinates, now);
        return (answer.AuthorId, answer.QuestionId);
    }

    private static async Task<(int AuthorId, int QuestionId)?> CommentAsync(CommunauteDb db, int id, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var comment = await db.Comments.Include(one => one.Question).SingleOrDefaultAsync(
            one => one.Id == id && (one.AuthorId == viewer.MemberId || viewer.Coordinates), cancellationToken) ?? throw new NotFoundException();

        if (comment.DeletedAt is null)
        {
            return null;
        }

        comment.Restore(viewer.MemberId, viewer.Coordinates, now);
        return (comment.AuthorId, comment.QuestionId);
    }
}
