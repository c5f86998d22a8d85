using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>To whom a request may be passed, the most likely to know first.</summary>
[Authorize(Policies.Member)]
public sealed record FindColleagues(int RequestId) : IRequest<IReadOnlyList<PersonToAsk>>
{
    public const int MaxCount = 5;
}

public sealed class FindColleaguesHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<FindColleagues, IReadOnlyList<PersonToAsk>>
{
    public async Task<IReadOnlyList<PersonToAsk>> Handle(FindColleagues request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var asked = await db.FindRequestAsync(request.RequestId, viewer, cancellationToken);
        var question = await db.FindClassifiedAsync(asked.QuestionId, viewer, cancellationToken);

        var colleagues = await db.ColleaguesAsync(question, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return [.. colleagues.Take(FindColleagues.MaxCount).Select(PersonToAsk.Of)];
    }
}

internal static class Colleagues
{
    public static async Task<Question> FindClassifiedAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.Questions.VisibleTo(viewer)
            .Include(asked => asked.Themes).Include(asked => asked.Audiences).Include(asked => asked.Tags)
            .AsSplitQuery()
            .SingleOrDefaultAsync(asked => asked.Id == id, cancellationToken)
        ?? throw new NotFoundException();

    /// <summary>Those who are able first, then whoever declares the theme.</summary>
    public static async Task<IEnumerable<RankedCandidate>> ColleaguesAsync(this CommunauteDb db, Question question, DateTime now, CancellationToken cancellationToken)
    {
        var candidates = await db.CandidatesAsync(Need.Of(question), Circle.Everyone, now, cancellationToken);
        return Ranking.Of(candidates, Circle.First, now).Concat(Ranking.Of(candidates, Circle.Everyone, now)).DistinctBy(ranked => ranked.Candidate.MemberId);
    }
}
