using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Closing;

/// <summary>"Résolue autrement": the person who asked no longer needs an answer, and keeps none. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record SolveQuietly(int QuestionId) : ICommand<Unit>;

public sealed class SolveQuietlyHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<SolveQuietly, Unit>
{
    public async Task<Unit> Handle(SolveQuietly request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.QuietlySolvedAt is null || question.AuthorId != viewer.MemberId)
        {
            question.SolveQuietly(viewer.MemberId, clock.GetUtcNow().UtcDateTime, viewer.Coordinates);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
