using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Drafts;

/// <summary>What the member had begun to write in this form. Nothing when there is none.</summary>
[Authorize(Policies.Member)]
public sealed record ReadDraft(string Key) : IRequest<DraftView?>;

/// <param name="Sequence">The number to save with next.</param>
/// <param name="Writer">The open form that saved it.</param>
public sealed record DraftView(Guid Submission, string Content, DateTime SavedAt, long Sequence = 1, Guid Writer = default);

/// <summary>The answer of a form that has asked: nothing found is also an answer.</summary>
public sealed record FoundDraft(DraftView? Draft);

public sealed class ReadDraftHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ReadDraft, DraftView?>
{
    public async Task<DraftView?> Handle(ReadDraft request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return await db.Drafts
            .Where(draft => draft.MemberId == viewer.MemberId && draft.Key == request.Key && draft.ClosedAt == null)
            .Select(draft => new DraftView(draft.Submission, draft.Content, draft.SavedAt, draft.Sequence, draft.Writer))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
