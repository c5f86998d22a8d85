namespace Communaute.Web.Platform.Hosting;

/// <summary>What nearly every page needs and seldom changes: each node reads it from the database twice a minute at most.</summary>
public sealed class Remembered<T>(Func<CancellationToken, Task<T>> read, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    // One reference, so that no reader sees a value with the age of another.
    private Reading? _last;

    public async Task<T> GetAsync(CancellationToken cancellationToken) =>
        _last is { } last && clock.GetUtcNow() - last.At < Freshness ? last.Value : await ReadAsync(cancellationToken);

    /// <summary>Read anew, whatever is known.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var value = await read(cancellationToken);
        _last = new Reading(value, now);
        return value;
    }

    public void Forget() => _last = null;

    private sealed record Reading(T Value, DateTimeOffset At);
}
