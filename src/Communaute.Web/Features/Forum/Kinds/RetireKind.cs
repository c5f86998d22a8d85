using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>A coordinator no longer offers a kind; the questions that bear it keep it. Saying it again changes nothing.</summary>
[Authorize(Policies.Coordinator)]
public sealed record RetireKind(int KindId) : ICommand<Unit>;

public sealed class RetireKindHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, KindsMemory memory, TimeProvider clock)
    : IRequestHandler<RetireKind, Unit>
{
    public async Task<Unit> Handle(RetireKind request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var kind = await db.QuestionKinds.SingleOrDefaultAsync(k => k.Id == request.KindId, cancellationToken) ?? throw new NotFoundException();

        if (kind.RetiredAt is null)
        {
            var staying = await db.QuestionKinds.Where(other => other.Id != kind.Id && other.RetiredAt == null)
                .OrderBy(other => other.Position).FirstOrDefaultAsync(cancellationToken) ?? throw ForumRefusals.LastKind;

            // Saved with it, so that two coordinators who retire the last two at once collide.
            db.Entry(staying).State = EntityState.Modified;
            kind.Retire(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        memory.Forget();
        return Unit.Value;
    }
}
