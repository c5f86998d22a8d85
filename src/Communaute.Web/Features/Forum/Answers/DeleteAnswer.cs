using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>Takes an answer away: its author, or a coordinator.</summary>
[Authorize(Policies.Member)]
public sealed record DeleteAnswer(int AnswerId) : ICommand<Unit>;

public sealed class DeleteAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<DeleteAnswer, Unit>
{
    public async Task<Unit> Handle(DeleteAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(answer.AuthorId);

        var question = await db.FindQuestionAsync(answer.QuestionId, viewer, cancellationToken);
        question.Remove(answer, viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
