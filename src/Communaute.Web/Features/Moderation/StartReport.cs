using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Acts;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Moderation;

/// <summary>Whether a member may report a text: the sentence that says no before they write, or nothing.</summary>
[Authorize(Policies.Member)]
public sealed record StartReport(PostKind Kind, int PostId) : IRequest<string?>;

public sealed class StartReportHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<StartReport, string?>
{
    public async Task<string?> Handle(StartReport request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var isReported = await (
            from reported in db.ReportCases
            join report in db.Reports on reported.Id equals report.CaseId
            where reported.PostKind == request.Kind && reported.PostId == request.PostId && reported.SettledAt == null && report.ReporterId == viewer.MemberId
            select report).AnyAsync(cancellationToken);

        return isReported
            ? "Vous avez déjà signalé ce texte\u00a0: la coordination va le regarder, et vous dira ce qu’elle a décidé."
            : await db.LimitReachedAsync(Written.Report, viewer.MemberId, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }
}
