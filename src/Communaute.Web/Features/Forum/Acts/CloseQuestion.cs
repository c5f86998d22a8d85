using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>A coordinator closes a question to new answers, and says why.</summary>
[Authorize(Policies.Coordinator)]
public sealed record CloseQuestion : ICommand<Unit>, IReasoned
{
    public int QuestionId { get; set; }

    public string Reason { get; set; } = "";
}

public sealed class CloseQuestionValidator : AbstractValidator<CloseQuestion>
{
    public CloseQuestionValidator() => RuleFor(act => act.Reason).MustBeAReason();
}

public sealed class CloseQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<CloseQuestion, Unit>
{
    public async Task<Unit> Handle(CloseQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        if (question.ClosedAt is not null)
        {
            await db.RefuseUnlessSentTwiceAsync(question, ActKind.Closed, request.Reason, viewer, cancellationToken);
            return Unit.Value;
        }

        db.ModerationActs.Add(question.Close(viewer.MemberId, request.Reason, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
