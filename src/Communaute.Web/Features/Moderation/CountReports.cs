using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Communaute.Web.Features.Moderation;

/// <summary>How many reported texts wait for a coordinator.</summary>
[Authorize(Policies.Coordinator)]
public sealed record CountReports : IRequest<int>;

public sealed class CountReportsHandler(OpenReports reports) : IRequestHandler<CountReports, int>
{
    public Task<int> Handle(CountReports request, CancellationToken cancellationToken) => reports.CountAsync(cancellationToken);
}
