using Communaute.Web.Platform.Journal;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>Carries questions further when their time has come.</summary>
public sealed class RoutingClock(QuestionRouter router, JournalSignal signal, TimeProvider clock, ILogger<RoutingClock> log) : DueWork(signal, clock, log)
{
    protected override Task<bool> DoNextAsync(CancellationToken cancellationToken) => router.StepNextAsync(cancellationToken);
}
