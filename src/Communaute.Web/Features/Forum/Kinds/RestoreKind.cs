using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>A coordinator offers a kind again. Saying it again changes nothing.</summary>
[Authorize(Policies.Coordinator)]
public sealed record RestoreKind(int KindId) : ICommand<Unit>;

public sealed class RestoreKindHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, KindsMemory memory, TimeProvider clock)
    : IRequestHandler<RestoreKind, Unit>
{
    public async Task<Unit> Handle(RestoreKind request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var kind = await db.QuestionKinds.SingleOrDefaultAsync(k => k.Id == request.KindId, cancellationToken) ?? throw new NotFoundException();

        if (kind.RetiredAt is not null)
        {
            kind.Restore(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        memory.Forget();
        return Unit.Value;
    }
}
