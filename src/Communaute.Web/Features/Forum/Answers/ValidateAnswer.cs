using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>A coordinator vouches for an answer. Saying it again changes nothing.</summary>
[Authorize(Policies.Coordinator)]
public sealed record ValidateAnswer(int AnswerId) : ICommand<Unit>;

public sealed class ValidateAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ValidateAnswer, Unit>
{
    public async Task<Unit> Handle(ValidateAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);

        if (answer.ValidatedAt is null)
        {
            answer.Validate(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
