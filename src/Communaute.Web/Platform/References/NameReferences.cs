using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.References;

/// <summary>What a text being written names, for its preview.</summary>
[Authorize(Policies.Member)]
public sealed record NameReferences(IReadOnlyList<Reference> References) : IRequest<ReferenceNames>;

public sealed class NameReferencesHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<NameReferences, ReferenceNames>
{
    public async Task<ReferenceNames> Handle(NameReferences request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.NamesAsync([.. request.References.Take(ReferenceWords.MaxCount)], await currentMember.GetAsync(), cancellationToken);
    }
}
