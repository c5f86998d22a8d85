using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>The person who asked takes back that an answer solved it. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record UnacceptAnswer(int AnswerId) : ICommand<Unit>;

public sealed class UnacceptAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<UnacceptAnswer, Unit>
{
    public async Task<Unit> Handle(UnacceptAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        var question = await db.FindQuestionAsync(answer.QuestionId, viewer, cancellationToken);

        if (answer.AcceptedAt is not null)
        {
            question.Unaccept(answer, viewer.MemberId, clock.GetUtcNow().UtcDateTime, viewer.Coordinates);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
