using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Time;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>"Pas en ce moment": the request is declined, and nothing more is asked of them through that day.</summary>
[Authorize(Policies.Member)]
public sealed record PostponeRequest(int RequestId, DateOnly Through) : ICommand<Unit>;

public sealed class PostponeRequestValidator : AbstractValidator<PostponeRequest>
{
    public PostponeRequestValidator(TimeProvider clock) => RuleFor(request => request.Through)
        .Must(day => day >= DateOnly.FromDateTime(FrenchTime.InParis(clock.GetUtcNow().UtcDateTime)))
        .WithMessage("Choisissez aujourd’hui ou un jour à venir.");
}

public sealed class PostponeRequestHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<PostponeRequest, Unit>
{
    public async Task<Unit> Handle(PostponeRequest request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var asked = await db.FindRequestAsync(request.RequestId, await currentMember.GetAsync(), cancellationToken);

        if (asked.ClosedAt is null)
        {
            asked.Decline(clock.GetUtcNow().UtcDateTime);
        }

        var advisor = await db.Advisors.SingleAsync(one => one.Id == asked.MemberId, cancellationToken);
        advisor.BeAway(FrenchTime.StartOf(request.Through.AddDays(1)));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
