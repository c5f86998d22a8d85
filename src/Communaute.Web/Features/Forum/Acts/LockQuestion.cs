using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A coordinator stops all writing on a question but the coordinators' own, and says why.</summary>
[Authorize(Policies.Coordinator)]
public sealed record LockQuestion : ICommand<Unit>, IReasoned
{
    public int QuestionId { get; set; }

    public string Reason { get; set; } = "";
}

public sealed class LockQuestionValidator : AbstractValidator<LockQuestion>
{
    public LockQuestionValidator() => RuleFor(act => act.Reason).MustBeAReason();
}

public sealed class LockQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<LockQuestion, Unit>
{
    public async Task<Unit> Handle(LockQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.LockedAt is not null)
        {
            await db.RefuseUnlessSentTwiceAsync(question, ActKind.Locked, request.Reason, viewer, cancellationToken);
            return Unit.Value;
        }

        db.ModerationActs.Add(question.Lock(viewer.MemberId, request.Reason, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
