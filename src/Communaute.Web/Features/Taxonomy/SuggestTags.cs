using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

/// <summary>The tags that begin with what a member is typing.</summary>
[Authorize(Policies.Member)]
public sealed record SuggestTags(string Beginning) : IRequest<IReadOnlyList<string>>
{
    public const int MaxCount = 8;
}

public sealed class SuggestTagsHandler(IDbContextFactory<CommunauteDb> databases) : IRequestHandler<SuggestTags, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(SuggestTags request, CancellationToken cancellationToken)
    {
        var beginning = Folding.Fold(request.Beginning);

        if (beginning.Length == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return await db.Tags
            .Where(tag => tag.FoldedName.StartsWith(beginning))
            .OrderBy(tag => tag.FoldedName)
            .Select(tag => tag.Name)
            .Take(SuggestTags.MaxCount)
            .ToListAsync(cancellationToken);
    }
}
