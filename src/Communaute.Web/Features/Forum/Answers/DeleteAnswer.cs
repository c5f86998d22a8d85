using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>Takes an answer away: its author, or a coordinator.</summary>
/// <param name="Reason">Why, when a coordinator takes away what somebody else wrote.</param>
[Authorize(Policies.Member)]
public sealed record DeleteAnswer(int AnswerId, string Reason = "") : ICommand<Unit>;

public sealed class DeleteAnswerValidator : AbstractValidator<DeleteAnswer>
{
    public DeleteAnswerValidator() => RuleFor(act => act.Reason).MustBeShort();
}

public sealed class DeleteAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<DeleteAnswer, Unit>
{
    public async Task<Unit> Handle(DeleteAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(answer.AuthorId);
        var now = clock.GetUtcNow().UtcDateTime;

        var question = await db.FindQuestionAsync(answer.QuestionId, viewer, cancellationToken);
        question.Remove(answer, viewer.MemberId, now, viewer.Coordinates);
        db.ExplainDeletion(PostKind.Answer, answer.Id, answer.QuestionId, answer.AuthorId, viewer, request.Reason, now);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
