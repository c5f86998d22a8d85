using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Entrance;

/// <summary>A member signs out of every browser, this one included.</summary>
[Authorize(Policies.Member)]
public sealed record EndAllSessions : ICommand<Unit>;

public sealed class EndAllSessionsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, Sessions sessions)
    : IRequestHandler<EndAllSessions, Unit>
{
    public async Task<Unit> Handle(EndAllSessions request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await currentMember.LoadAsync(db, cancellationToken);

        member.EndSessions();
        await db.SaveChangesAsync(cancellationToken);
        sessions.Forget(member.Id);
        return Unit.Value;
    }
}
