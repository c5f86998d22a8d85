using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Closing;

/// <summary>The person who asked takes back that it was solved otherwise. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record UnsolveQuietly(int QuestionId) : ICommand<Unit>;

public sealed class UnsolveQuietlyHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<UnsolveQuietly, Unit>
{
    public async Task<Unit> Handle(UnsolveQuietly request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.QuietlySolvedAt is not null || question.AuthorId != viewer.MemberId)
        {
            question.UnsolveQuietly(viewer.MemberId, clock.GetUtcNow().UtcDateTime, viewer.Coordinates);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
