using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Home;

/// <summary>A member is here: what happens from now on will be new at their next visit.</summary>
[Authorize(Policies.Member)]
public sealed record RecordVisit : IRequest;

public sealed class RecordVisitHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<RecordVisit, Unit>
{
    public async Task<Unit> Handle(RecordVisit request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await currentMember.LoadAsync(db, cancellationToken);

        member.Visit(clock.GetUtcNow().UtcDateTime);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another tab said so in the same second.
        }

        return Unit.Value;
    }
}
