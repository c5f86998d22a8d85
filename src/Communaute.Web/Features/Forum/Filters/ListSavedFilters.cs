using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>The filters a member saved, in the order they did. Nobody else's.</summary>
[Authorize(Policies.Member)]
public sealed record ListSavedFilters : IRequest<IReadOnlyList<SavedFilterView>>;

public sealed class ListSavedFiltersHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ListSavedFilters, IReadOnlyList<SavedFilterView>>
{
    public async Task<IReadOnlyList<SavedFilterView>> Handle(ListSavedFilters request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        return await db.SavedFilters.Where(filter => filter.MemberId == viewer.MemberId).OrderBy(filter => filter.Position)
            .Select(filter => new SavedFilterView(filter.Id, filter.Name, filter.Query))
            .ToListAsync(cancellationToken);
    }
}
