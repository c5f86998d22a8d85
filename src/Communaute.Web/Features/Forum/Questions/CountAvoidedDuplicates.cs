using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>How often, since an instant, somebody found that their question had been asked and did not ask it again.</summary>
[Authorize(Policies.Coordinator)]
public sealed record CountAvoidedDuplicates(DateTime Since) : IRequest<int>;

public sealed class CountAvoidedDuplicatesHandler(IDbContextFactory<CommunauteDb> databases) : IRequestHandler<CountAvoidedDuplicates, int>
{
    public async Task<int> Handle(CountAvoidedDuplicates request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.QuestionFollows.CountAsync(follow => follow.ClaimedAt >= request.Since, cancellationToken);
    }
}
