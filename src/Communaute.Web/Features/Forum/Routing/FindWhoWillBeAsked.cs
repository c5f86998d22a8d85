using Communaute.Forum.Routing;
using Communaute.Persistence;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>Who would be asked first, were the question being written published now.</summary>
[Authorize(Policies.Member)]
public sealed record FindWhoWillBeAsked(IReadOnlyList<int> ThemeIds, IReadOnlyList<int> AudienceIds, IReadOnlyList<string> Tags, bool WithoutName = false)
    : IRequest<IReadOnlyList<PersonToAsk>>;

/// <summary>Somebody who may be asked, and why they rather than others.</summary>
public sealed record PersonToAsk(int MemberId, string Name, RequestReason Reason)
{
    internal static PersonToAsk Of(RankedCandidate ranked) => new(ranked.Candidate.MemberId, ranked.Candidate.Name, ranked.Reason);
}

public sealed class FindWhoWillBeAskedHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<FindWhoWillBeAsked, IReadOnlyList<PersonToAsk>>
{
    public async Task<IReadOnlyList<PersonToAsk>> Handle(FindWhoWillBeAsked request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var tags = await db.TagsCalledAsync([.. request.Tags.Select(Folding.Fold)], cancellationToken);
        var need = new Need(viewer.MemberId, request.WithoutName ? null : viewer.MemberId, request.ThemeIds, request.AudienceIds, [.. tags.Values.Select(tag => tag.Id).Distinct()]);

        var candidates = await db.CandidatesAsync(need, Circle.First, now, cancellationToken);
        return [.. Ranking.Of(candidates, Circle.First, now).Take(Circle.First.Size()).Select(PersonToAsk.Of)];
    }
}
