using Communaute.Forum.Following;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Following;

/// <summary>A member follows a question, or says that they do not want to. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record FollowQuestion(int QuestionId, bool On) : ICommand<Unit>;

public sealed class FollowQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<FollowQuestion, Unit>
{
    public async Task<Unit> Handle(FollowQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;

        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);
        var follow = await db.FollowUnlessDecidedAsync(question, viewer.MemberId, now, cancellationToken);
        follow.Choose(request.On ? FollowLevel.All : FollowLevel.Nothing, now);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
