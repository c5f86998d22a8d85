using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>Takes a question away: its author while nobody has answered, a coordinator at any time.</summary>
/// <param name="Reason">Why, when a coordinator takes away what somebody else wrote.</param>
[Authorize(Policies.Member)]
public sealed record DeleteQuestion(int QuestionId, string Reason = "") : ICommand<Unit>;

public sealed class DeleteQuestionValidator : AbstractValidator<DeleteQuestion>
{
    public DeleteQuestionValidator() => RuleFor(act => act.Reason).MustBeShort();
}

public sealed class DeleteQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<DeleteQuestion, Unit>
{
    public async Task<Unit> Handle(DeleteQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(question.AuthorId);
        var now = clock.GetUtcNow().UtcDateTime;

        if (question.AnswerCount > 0 && !viewer.Coordinates)
        {
            throw ForumRefusals.QuestionHasAnswers;
        }

        question.Delete(viewer.MemberId, now, viewer.Coordinates);
        db.ExplainDeletion(PostKind.Question, question.Id, question.Id, question.AuthorId, viewer, request.Reason, now);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
