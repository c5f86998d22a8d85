using System.Text.Json.Serialization;
using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Privacy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Comments;

/// <summary>The author of a comment, or a coordinator, changes it.</summary>
[Authorize(Policies.Member)]
public sealed record EditComment : ICommand<Unit>, IDrafted, IGuarded
{
    public int CommentId { get; set; }

    /// <summary>The one that was read before writing.</summary>
    public int Revision { get; set; }

    public string Body { get; set; } = "";

    public Guid Submission { get; set; } = Guid.NewGuid();

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    [JsonIgnore]
    public string DraftLabel => Body;

    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Body), Body)];
}

public sealed class EditCommentValidator : AbstractValidator<EditComment>
{
    public EditCommentValidator() => RuleFor(comment => comment.Body).MustBeAComment();
}

public sealed class EditCommentHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    MarkdownRenderer markdown,
    TimeProvider clock) : IRequestHandler<EditComment, Unit>
{
    public async Task<Unit> Handle(EditComment request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var comment = await db.FindCommentAsync(request.CommentId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(comment.AuthorId);

        // Sent twice, or written alike by two people: there is nothing left to change, and no conflict.
        if (comment.Body.Markdown != request.Body.Trim())
        {
            if (comment.Revision != request.Revision)
            {
                var editor = await db.LastEditorAsync(comment, nameof(CommentEdited), viewer, comment.QuestionId, cancellationToken);
                throw new EditConflictException(editor, comment.Revision, comment.Body.Markdown);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            comment.Guard(request, viewer.MemberId, now, comment.Body.Markdown);
            comment.Edit(markdown.Render(request.Body.Trim()), viewer.MemberId, now, viewer.Coordinates);
            await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
