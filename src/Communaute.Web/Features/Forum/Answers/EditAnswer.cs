using System.Text.Json.Serialization;
using Communaute.Persistence;
using Communaute.Privacy;
using Communaute.Web.Features.Forum.Editing;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>The author of an answer, or a coordinator, changes it.</summary>
[Authorize(Policies.Member)]
public sealed record EditAnswer : ICommand<Unit>, IDrafted, IGuarded
{
    public int AnswerId { get; set; }

    /// <summary>The one that was read before writing.</summary>
    public int Revision { get; set; }

    public string Body { get; set; } = "";

    public Guid Submission { get; set; } = Guid.NewGuid();

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    [JsonIgnore]
    public string DraftLabel => Body;

    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Body), Body)];

    /// <summary>Goes on with what was joined with another's edit.</summary>
    public void Take(EditAnswer joined) => (Body, Revision) = (joined.Body, joined.Revision);
}

public sealed class EditAnswerValidator : AbstractValidator<EditAnswer>
{
    public EditAnswerValidator() => RuleFor(answer => answer.Body).MustBeAnAnswer();
}

public sealed class EditAnswerHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    PostEditor editor,
    TimeProvider clock) : IRequestHandler<EditAnswer, Unit>
{
    public async Task<Unit> Handle(EditAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(answer.AuthorId);

        // Sent twice, or written alike by two people: there is nothing left to change, and no conflict.
        if (answer.Body.Markdown != request.Body.Trim())
        {
            var post = new Post(answer);

            if (answer.Revision != request.Revision)
            {
                throw await PostEditor.ConflictAsync(db, post, answer.Body.Markdown, await JoinAsync(db, post, request, cancellationToken), viewer, cancellationToken);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            answer.Guard(request, viewer.MemberId, now, answer.Body.Markdown);
            await editor.RewriteAsync(db, post, new PostText(null, request.Body), viewer.MemberId, viewer, now, cancellationToken);
            await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private static async Task<Joining?> JoinAsync(CommunauteDb db, Post post, EditAnswer request, CancellationToken cancellationToken)
    {
        if (await PostEditor.OriginAsync(db, post, request.Revision, cancellationToken) is not { } origin)
        {
            return null;
        }

        var merged = MergedPost.Of(origin, post.Text, new PostText(null, request.Body.Trim()));
        return new Joining(post.Spoken, request.Body, With(merged.WithMine), With(merged.WithTheirs), merged.Disputed);

        EditAnswer With(PostText text) => request with { Body = text.Markdown, Revision = post.Revision };
    }
}
