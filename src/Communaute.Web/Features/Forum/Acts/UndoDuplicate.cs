using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A question is no duplicate after all. Saying it again changes nothing.</summary>
[Authorize(Policies.Coordinator)]
public sealed record UndoDuplicate(int QuestionId) : ICommand<Unit>;

public sealed class UndoDuplicateHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<UndoDuplicate, Unit>
{
    public async Task<Unit> Handle(UndoDuplicate request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.DuplicateSince is not null)
        {
            db.ModerationActs.Add(question.NoLongerDuplicate(viewer.MemberId, clock.GetUtcNow().UtcDateTime));
            db.QuestionLinks.RemoveRange(db.QuestionLinks.Where(link => link.QuestionId == question.Id));
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
