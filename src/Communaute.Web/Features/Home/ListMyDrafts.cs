using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Home;

/// <summary>All that the member began, most recent first. One draft a form: there are never many.</summary>
[Authorize(Policies.Member)]
public sealed record ListMyDrafts : IRequest<IReadOnlyList<DraftLineView>>;

public sealed class ListMyDraftsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ListMyDrafts, IReadOnlyList<DraftLineView>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<DraftLineView>> Handle(ListMyDrafts request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return await db.Drafts
            .Where(draft => draft.MemberId == viewer.MemberId)
            .OrderByDescending(draft => draft.SavedAt)
            .Select(draft => new DraftLineView(draft.Key, draft.Label, draft.SavedAt))
            .Take(Most)
            .ToListAsync(cancellationToken);
    }
}
