using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Features.Forum.Kinds;
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

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>A member asks the community. Answers with the question's number.</summary>
[Authorize(Policies.Member)]
public sealed record AskQuestion : QuestionContent, ICommand<int>
{
    /// <summary>Nobody is told who asks. It cannot be chosen later.</summary>
    public bool WithoutName { get; set; }
}

public sealed class AskQuestionValidator : AbstractValidator<AskQuestion>
{
    public AskQuestionValidator()
    {
        RuleFor(question => question.KindId).NotNull().WithMessage("Choisissez le genre de question.");
        Include(new QuestionContentValidator());
    }
}

public sealed class AskQuestionHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    MarkdownRenderer markdown,
    KindsMemory kinds,
    TimeProvider clock) : IRequestHandler<AskQuestion, int>
{
    public async Task<int> Handle(AskQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var body = KindTemplates.WithoutEmptyHeadings(request.Body, await kinds.GetAsync(cancellationToken));

        var question = await db.Questions.SingleOrDefaultAsync(
            asked => asked.AuthorId == viewer.MemberId && asked.Submission == request.Submission, cancellationToken);

        AlreadyPublishedException.ThrowIf(question is not null
            && (question.Title, question.Body.Markdown, question.AnonymousSince is not null) != (request.Title.Trim(), body, request.WithoutName));

        if (question is null)
        {
            await db.RefuseBeyondLimitAsync(Written.Question, viewer.MemberId, now, cancellationToken);
            ForumRefusals.RefuseOnlyTheTemplate(body);
            question = new Question(viewer.MemberId, request.Title, markdown.Render(body), request.Submission, now, request.WithoutName);
            question.Guard(request, viewer.MemberId, now);
            question.IsNeeded(request.Urgency);
            await db.ClassifyAsync(question, request, cancellationToken);
            await db.ShareFilesAsync(request.Body, viewer.MemberId, now, cancellationToken);
            db.Questions.Add(question);
            await db.FollowUnlessDecidedAsync(question, viewer.MemberId, now, cancellationToken);
        }

        await db.CloseDraftAsync(viewer.MemberId, request.Submission, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return question.Id;
    }
}
