using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A closed question takes answers again. Saying it again changes nothing.</summary>
[Authorize(Policies.Coordinator)]
public sealed record ReopenQuestion(int QuestionId) : ICommand<Unit>;

public sealed class ReopenQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ReopenQuestion, Unit>
{
    public async Task<Unit> Handle(ReopenQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.ClosedAt is not null)
        {
            db.ModerationActs.Add(question.Reopen(viewer.MemberId, clock.GetUtcNow().UtcDateTime));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
