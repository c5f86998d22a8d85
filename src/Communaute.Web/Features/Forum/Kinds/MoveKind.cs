using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Kinds;

/// <summary>A coordinator puts a kind at another place of the list. Saying it again changes nothing.</summary>
/// <param name="Place">Zero for the first, which the form chooses at once.</param>
[Authorize(Policies.Coordinator)]
public sealed record MoveKind(int KindId, int Place) : ICommand<Unit>;

public sealed class MoveKindHandler(IDbContextFactory<CommunauteDb> databases, KindsMemory memory) : IRequestHandler<MoveKind, Unit>
{
    public async Task<Unit> Handle(MoveKind request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var kinds = await db.QuestionKinds.OrderBy(kind => kind.Position).ThenBy(kind => kind.Id).ToListAsync(cancellationToken);
        var moved = kinds.Find(kind => kind.Id == request.KindId) ?? throw new NotFoundException();

        kinds.Remove(moved);
        kinds.Insert(Math.Clamp(request.Place, 0, kinds.Count), moved);

        foreach (var (kind, position) in kinds.Select((kind, position) => (kind, position)))
        {
            kind.MoveTo(position);
        }

        await db.SaveChangesAsync(cancellationToken);
        memory.Forget();
        return Unit.Value;
    }
}
