using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Closing;

/// <summary>"Pas encore": the person who asked is left alone until the next reminder, when there is one. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record SayNotYet(int QuestionId) : ICommand<Unit>;

public sealed class SayNotYetHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<SayNotYet, Unit>
{
    public async Task<Unit> Handle(SayNotYet request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.AuthorId != viewer.MemberId)
        {
            throw ForumRefusals.NotYourQuestion;
        }

        if (await db.ClosingReminders.SingleOrDefaultAsync(reminder => reminder.QuestionId == question.Id, cancellationToken) is { } reminder)
        {
            reminder.NotYet(clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
