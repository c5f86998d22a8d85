using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>The person who asked without their name shows it, for good. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record ShowMyName(int QuestionId) : ICommand<Unit>;

public sealed class ShowMyNameHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ShowMyName, Unit>
{
    public async Task<Unit> Handle(ShowMyName request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.AnonymousSince is not null || question.AuthorId != viewer.MemberId)
        {
            question.ShowAuthor(viewer.MemberId, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
