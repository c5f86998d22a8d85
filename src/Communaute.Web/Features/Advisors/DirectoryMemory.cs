namespace Communaute.Web.Features.Advisors;

/// <summary>Every list of the directory needs these choices and they change with an import: each node reads them twice a minute at most.</summary>
public sealed class DirectoryMemory(TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private (DirectoryChoices Choices, DateTimeOffset At) _known = (DirectoryChoices.None, DateTimeOffset.MinValue);

    public async Task<DirectoryChoices> GetAsync(Func<CancellationToken, Task<DirectoryChoices>> read, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        if (now - _known.At >= Freshness)
        {
            _known = (await read(cancellationToken), now);
        }

        return _known.Choices;
    }
}
