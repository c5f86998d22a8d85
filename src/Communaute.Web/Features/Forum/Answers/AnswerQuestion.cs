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

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>A member answers a question. Answers with the answer's number.</summary>
[Authorize(Policies.Member)]
public sealed record AnswerQuestion : ICommand<int>, IDrafted, IGuarded
{
    public int QuestionId { get; set; }

    public string Body { get; set; } = "";

    public Guid Submission { get; set; } = Guid.NewGuid();

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    [JsonIgnore]
    public string DraftLabel => Body;

    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Body), Body)];
}

public sealed class AnswerQuestionValidator : AbstractValidator<AnswerQuestion>
{
    public AnswerQuestionValidator() => RuleFor(answer => answer.Body).MustBeAnAnswer();
}

public sealed class AnswerQuestionHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    MarkdownRenderer markdown,
    TimeProvider clock) : IRequestHandler<AnswerQuestion, int>
{
    public async Task<int> Handle(AnswerQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;

        var answer = await db.Answers.SingleOrDefaultAsync(
            given => given.AuthorId == viewer.MemberId && given.Submission == request.Submission, cancellationToken);

        AlreadyPublishedException.ThrowIf(answer is not null && answer.Body.Markdown != request.Body.Trim());

        if (answer is null)
        {
            var question = await db.FindQuestionToWriteOnAsync(request.QuestionId, viewer, cancellationToken);
            await db.RefuseBeyondLimitAsync(Written.Answer, viewer.MemberId, now, cancellationToken);
            answer = question.Answer(viewer.MemberId, markdown.Render(request.Body.Trim()), request.Submission, now, viewer.Coordinates);
            answer.Guard(request, viewer.MemberId, now);
            db.Answers.Add(answer);
            await db.FollowUnlessDecidedAsync(question, viewer.MemberId, now, cancellationToken);
            await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return answer.Id;
    }
}
