using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>A coordinator has a reason to know who asked: coordinators then read the name, members do not, and the author is told.</summary>
[Authorize(Policies.Coordinator)]
public sealed record LiftAnonymity : ICommand<Unit>
{
    public int QuestionId { get; set; }

    public string Reason { get; set; } = "";
}

public sealed class LiftAnonymityValidator : AbstractValidator<LiftAnonymity>
{
    public LiftAnonymityValidator() => RuleFor(lift => lift.Reason)
        .NotEmpty().WithMessage("Dites pourquoi\u00a0: la personne le lira.")
        .MaximumLength(Question.MaxLiftReasonLength).WithMessage("Raccourcissez ce motif\u00a0: {MaxLength}\u00a0caractères au plus.");
}

public sealed class LiftAnonymityHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<LiftAnonymity, Unit>
{
    public async Task<Unit> Handle(LiftAnonymity request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var question = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);

        // Sent twice: it is done already.
        if ((question.LiftedById, question.LiftReason) != (viewer.MemberId, request.Reason.Trim()))
        {
            question.LiftAnonymity(viewer.MemberId, request.Reason, clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
