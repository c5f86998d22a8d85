using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>A member no longer keeps a filter. Nothing else changes.</summary>
[Authorize(Policies.Member)]
public sealed record DeleteFilter(int FilterId) : ICommand<Unit>;

public sealed class DeleteFilterHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember) : IRequestHandler<DeleteFilter, Unit>
{
    public async Task<Unit> Handle(DeleteFilter request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var deleted = await db.SavedFilters
            .Where(filter => filter.Id == request.FilterId && filter.MemberId == viewer.MemberId)
            .ExecuteDeleteAsync(cancellationToken);

        return deleted > 0 ? Unit.Value : throw new NotFoundException();
    }
}
