using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>A coordinator no longer vouches for an answer. Saying it again changes nothing.</summary>
[Authorize(Policies.Coordinator)]
public sealed record UnvalidateAnswer(int AnswerId) : ICommand<Unit>;

public sealed class UnvalidateAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<UnvalidateAnswer, Unit>
{
    public async Task<Unit> Handle(UnvalidateAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);

        if (answer.ValidatedAt is not null)
        {
            answer.Unvalidate(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
