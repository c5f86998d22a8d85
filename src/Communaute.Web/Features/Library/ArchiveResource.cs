using Communaute.Library;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Library;

/// <summary>Takes a resource out of the lists; its address keeps working.</summary>
[Authorize(Policies.Coordinator)]
public sealed record ArchiveResource(int Id) : ICommand<Unit>;

public sealed class ArchiveResourceHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ArchiveResource, Unit>
{
    public async Task<Unit> Handle(ArchiveResource request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await currentMember.LoadAsync(db, cancellationToken);

        var resource = await db.Resources.VisibleTo(member.AsViewer).SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken)
            ?? throw new NotFoundException();

        resource.Archive(member.Id, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
