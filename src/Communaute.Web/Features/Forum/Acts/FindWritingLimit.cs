using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>Whether a member may begin to write: the sentence that says no, or nothing.</summary>
[Authorize(Policies.Member)]
public sealed record FindWritingLimit(Written What) : IRequest<string?>;

public sealed class FindWritingLimitHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<FindWritingLimit, string?>
{
    public async Task<string?> Handle(FindWritingLimit request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        return await db.LimitReachedAsync(request.What, viewer.MemberId, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }
}
