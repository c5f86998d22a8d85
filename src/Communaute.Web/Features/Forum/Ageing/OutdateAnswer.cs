using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>"Périmé": the author of a solution, or a coordinator, says that it no longer holds. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record OutdateAnswer(int AnswerId) : ICommand<Unit>;

public sealed class OutdateAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<OutdateAnswer, Unit>
{
    public async Task<Unit> Handle(OutdateAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        viewer.MustBeAbleToVerify(answer.AuthorId);
        answer.Question.MustBeWritable(viewer.Coordinates);
        var verification = await db.FollowAsync(answer, cancellationToken) ?? throw ForumRefusals.NothingToVerify;

        if (verification.OutdatedAt is null)
        {
            verification.Outdate(answer, viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
