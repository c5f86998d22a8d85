using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>A coordinator decides about a text that members reported, and does it. One alone: the second is told who was first.</summary>
[Authorize(Policies.Coordinator)]
public sealed record SettleReports : ICommand<Settled>, ITargeted
{
    public int CaseId { get; set; }

    /// <summary>The one that was read: a report that came since must be read too.</summary>
    public int Version { get; set; }

    public ActKind? Outcome { get; set; }

    /// <summary>What the question repeats, for a duplicate.</summary>
    public string Target { get; set; } = "";

    public string Reason { get; set; } = "";
}

/// <summary>What came of it: nothing to say when it is done.</summary>
/// <param name="Words">Why nothing was done.</param>
/// <param name="IsOpen">It still has to be decided, once what is new was read.</param>
public sealed record Settled(string? Words = null, bool IsOpen = false);

public sealed class SettleReportsValidator : AbstractValidator<SettleReports>
{
    public SettleReportsValidator()
    {
        RuleFor(settle => settle.Outcome).NotNull().WithMessage("Choisissez ce que vous décidez.");
        RuleFor(settle => settle.Target).MustBeATarget("Collez l’adresse d’une question ou d’une ressource de la communauté.")
            .When(settle => settle.Outcome == ActKind.MarkedDuplicate);
        RuleFor(settle => settle.Reason).MustBeAReason();
    }
}

public sealed class SettleReportsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, OpenReports waiting, TimeProvider clock)
    : IRequestHandler<SettleReports, Settled>
{
    public async Task<Settled> Handle(SettleReports request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var reported = await db.ReportCases.SingleOrDefaultAsync(one => one.Id == request.CaseId, cancellationToken) ?? throw new NotFoundException();

        if (reported.SettledAt is not null)
        {
            return await OfAnotherAsync(db, reported, request, viewer, cancellationToken);
        }

        if (reported.Version != request.Version)
        {
            return new Settled("Un autre signalement de ce texte vient d’arriver\u00a0: lisez-le avant de décider.", IsOpen: true);
        }

        await new Settling(db, reported, viewer, now).DoAsync(request.Outcome!.Value, request.Target, request.Reason, cancellationToken);
        reported.Settle(request.Outcome.Value, request.Reason, viewer.MemberId, now);
        await db.SaveChangesAsync(cancellationToken);
        waiting.Forget();
        return new Settled();
    }

    private static async Task<Settled> OfAnotherAsync(CommunauteDb db, ReportCase reported, SettleReports request, Viewer viewer, CancellationToken cancellationToken)
    {
        // Sent twice: it is done already.
        if ((reported.SettledById, reported.Outcome, reported.Reason) == (viewer.MemberId, request.Outcome, request.Reason.Trim()))
        {
            return new Settled();
        }

        var name = await db.Members.Where(member => member.Id == reported.SettledById).Select(member => member.DisplayName).SingleAsync(cancellationToken);
        return new Settled($"{name} a déjà traité ce signalement.");
    }
}
