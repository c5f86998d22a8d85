using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>The author of a post, or a coordinator, takes a former text back: one more revision, so that nothing is lost.</summary>
/// <param name="Seen">The text of today when they chose.</param>
[Authorize(Policies.Member)]
public sealed record RestoreRevision(int QuestionId, int? AnswerId, int Number, int Seen) : ICommand<Unit>;

public sealed class RestoreRevisionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, PostEditor editor, TimeProvider clock)
    : IRequestHandler<RestoreRevision, Unit>
{
    public async Task<Unit> Handle(RestoreRevision request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var post = await db.FindPostAsync(request.QuestionId, request.AnswerId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(post.AuthorId);
        var former = await db.PostRevisions.Of(request.QuestionId, request.AnswerId).FirstOrDefaultAsync(
            revision => revision.Number == request.Number, cancellationToken) ?? throw new NotFoundException();
        var text = new PostText(former.Title, former.Markdown);

        // Chosen twice: it is back already.
        if (text != post.Text)
        {
            Refuse(request, post, text);
            var restored = await editor.RewriteAsync(db, post, text, viewer.MemberId, viewer, clock.GetUtcNow().UtcDateTime, cancellationToken);
            restored.Restores(request.Number);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }

    private static void Refuse(RestoreRevision request, Post post, PostText former)
    {
        if (post.Revision != request.Seen)
        {
            throw ForumRefusals.EditedWhileReading;
        }

        if (RevisionReader.Mask(former.Markdown, post.Body.Markdown) != former.Markdown || (former.Title is { } title && RevisionReader.Mask(title, post.Text.Title!) != title))
        {
            throw ForumRefusals.FormerPersonalData;
        }
    }
}
