using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

/// <summary>The names of the tags that these words stand for: a word nobody used stays as it is.</summary>
[Authorize(Policies.Member)]
public sealed record RecogniseTags(IReadOnlyList<string> Words) : IRequest<IReadOnlyList<string>>;

public sealed class RecogniseTagsHandler(IDbContextFactory<CommunauteDb> databases) : IRequestHandler<RecogniseTags, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(RecogniseTags request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. (await db.TagsNamedAsync(request.Words, cancellationToken)).Select(tag => tag.Name)];
    }
}
