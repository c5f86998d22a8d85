using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Drafts;

/// <summary>The member gives up what they had begun.</summary>
[Authorize(Policies.Member)]
public sealed record DiscardDraft(string Key) : ICommand<Unit>;

public sealed class DiscardDraftHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<DiscardDraft, Unit>
{
    public async Task<Unit> Handle(DiscardDraft request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var draft = await db.Drafts.SingleOrDefaultAsync(
            draft => draft.MemberId == viewer.MemberId && draft.Key == request.Key && draft.ClosedAt == null, cancellationToken);

        draft?.Close(DraftOutcome.Discarded, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
