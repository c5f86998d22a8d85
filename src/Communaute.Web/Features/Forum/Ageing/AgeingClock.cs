using Communaute.Web.Features.Forum.Closing;
using Communaute.Web.Platform.Journal;

namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>Asks what time brings: is this answer still true, is this question solved.</summary>
public sealed class AgeingClock(Verifier verifier, Closer closer, JournalSignal signal, TimeProvider clock, ILogger<AgeingClock> log) : DueWork(signal, clock, log)
{
    protected override async Task<bool> DoNextAsync(CancellationToken cancellationToken) =>
        await verifier.StepNextAsync(cancellationToken) || await closer.StepNextAsync(cancellationToken);
}
