using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Drafts;

/// <summary>What the member had begun to write in this form. Nothing when there is none.</summary>
[Authorize(Policies.Member)]
public sealed record ReadDraft(string Key) : IRequest<DraftView?>;

public sealed record DraftView(Guid Submission, string Content, DateTime SavedAt);

public sealed class ReadDraftHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ReadDraft, DraftView?>
{
    public async Task<DraftView?> Handle(ReadDraft request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return await db.Drafts
            .Where(draft => draft.MemberId == viewer.MemberId && draft.Key == request.Key)
            .Select(draft => new DraftView(draft.Submission, draft.Content, draft.SavedAt))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
