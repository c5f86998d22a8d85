using Communaute.Persistence;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Accounts.Entrance;

/// <summary>The fictional people a visitor may come in as. Nobody outside a demonstration.</summary>
[AllowAnonymous]
public sealed record ListDemonstrationMembers : IRequest<IReadOnlyList<DemonstrationMember>>;

public sealed record DemonstrationMember(string Name, string Email);

public sealed class ListDemonstrationMembersHandler(IDbContextFactory<CommunauteDb> databases, DemonstrationDoor door)
    : IRequestHandler<ListDemonstrationMembers, IReadOnlyList<DemonstrationMember>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<DemonstrationMember>> Handle(ListDemonstrationMembers request, CancellationToken cancellationToken)
    {
        if (!door.IsOpen)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return await db.Members
            .Where(member => member.DepartedAt == null && member.Email!.EndsWith(DemonstrationDoor.AddressEnd))
            .OrderBy(member => member.FoldedName).ThenBy(member => member.Id)
            .Select(member => new DemonstrationMember(member.DisplayName, member.Email!))
            .Take(Most)
            .ToListAsync(cancellationToken);
    }
}
