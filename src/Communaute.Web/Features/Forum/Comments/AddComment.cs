using System.Text.Json.Serialization;
using Communaute.Persistence;
using Communaute.Privacy;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Files;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Comments;

/// <summary>A member remarks something under a question or one of its answers. Answers with the comment's number.</summary>
[Authorize(Policies.Member)]
public sealed record AddComment : ICommand<int>, IDrafted, IGuarded
{
    public int QuestionId { get; set; }

    /// <summary>Nothing for the question itself.</summary>
    public int? AnswerId { get; set; }

    public string Body { get; set; } = "";

    public Guid Submission { get; set; } = Guid.NewGuid();

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    [JsonIgnore]
    public string DraftLabel => Body;

    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Body), Body)];
}

public sealed class AddCommentValidator : AbstractValidator<AddComment>
{
    public AddCommentValidator() => RuleFor(comment => comment.Body).MustBeAComment();
}

public sealed class AddCommentHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    MarkdownRenderer markdown,
    TimeProvider clock) : IRequestHandler<AddComment, int>
{
    public async Task<int> Handle(AddComment request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;

        var comment = await db.Comments.SingleOrDefaultAsync(
            added => added.AuthorId == viewer.MemberId && added.Submission == request.Submission, cancellationToken);

        AlreadyPublishedException.ThrowIf(comment is not null && comment.Body.Markdown != request.Body.Trim());

        if (comment is null)
        {
            var question = await db.FindQuestionToWriteOnAsync(request.QuestionId, viewer, cancellationToken);
            await db.RefuseBeyondLimitAsync(Written.Comment, viewer.MemberId, now, cancellationToken);

            if (request.AnswerId is { } answerId && (await db.FindAnswerAsync(answerId, viewer, cancellationToken)).QuestionId != question.Id)
            {
                throw new NotFoundException();
            }

            comment = question.Comment(viewer.MemberId, request.AnswerId, markdown.Render(request.Body.Trim()), request.Submission, now, viewer.Coordinates);
            comment.Guard(request, viewer.MemberId, now);
            db.Comments.Add(comment);
            await db.FollowUnlessDecidedAsync(question, viewer.MemberId, now, cancellationToken);
            await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return comment.Id;
    }
}
