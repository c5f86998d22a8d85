using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy.Tags;

/// <summary>A coordinator says that a word no longer means a tag. Removed twice is removed.</summary>
[Authorize(Policies.Coordinator)]
public sealed record RemoveTagSynonym(int TagId, int SynonymId) : ICommand<Unit>;

public sealed class RemoveTagSynonymHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<RemoveTagSynonym, Unit>
{
    public async Task<Unit> Handle(RemoveTagSynonym request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var tag = await db.FindTagAsync(request.TagId, cancellationToken);
        var synonym = await db.TagSynonyms.SingleOrDefaultAsync(known => known.Id == request.SynonymId && known.TagId == tag.Id, cancellationToken);

        if (synonym is not null)
        {
            tag.NoLongerCall(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
            db.TagSynonyms.Remove(synonym);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
