using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>"Je ne sais pas": they are not asked this question again. Saying it twice changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record DeclineRequest(int RequestId) : ICommand<Unit>;

public sealed class DeclineRequestHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<DeclineRequest, Unit>
{
    public async Task<Unit> Handle(DeclineRequest request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var asked = await db.FindRequestAsync(request.RequestId, await currentMember.GetAsync(), cancellationToken);

        if (asked.ClosedAt is null)
        {
            asked.Decline(clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
