using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>"Toujours vrai": the author of a solution, or a coordinator, vouches for it today. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record ConfirmAnswer(int AnswerId) : ICommand<Unit>;

public sealed class ConfirmAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ConfirmAnswer, Unit>
{
    public async Task<Unit> Handle(ConfirmAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        viewer.MustBeAbleToVerify(answer.AuthorId);
        answer.Question.MustBeWritable(viewer.Coordinates);
        var verification = await db.FollowAsync(answer, cancellationToken) ?? throw ForumRefusals.NothingToVerify;

        if (verification.IsDue(now) || verification.VerifiedAt is null)
        {
            verification.Confirm(answer, viewer.MemberId, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
