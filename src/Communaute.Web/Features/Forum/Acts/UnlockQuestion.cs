using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>Members write again on a question that was locked. Saying it again changes nothing.</summary>
[Authorize(Policies.Coordinator)]
public sealed record UnlockQuestion(int QuestionId) : ICommand<Unit>;

public sealed class UnlockQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<UnlockQuestion, Unit>
{
    public async Task<Unit> Handle(UnlockQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.LockedAt is not null)
        {
            db.ModerationActs.Add(question.Unlock(viewer.MemberId, clock.GetUtcNow().UtcDateTime));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
