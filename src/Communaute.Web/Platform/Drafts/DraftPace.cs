namespace Communaute.Web.Platform.Drafts;

/// <summary>One save after the other, a moment after the last key: an older text never overtakes a newer one.</summary>
internal sealed class DraftPace(TimeProvider clock, Func<Task> save) : IDisposable
{
    private ITimer? _timer;
    private Task _last = Task.CompletedTask;

    public void SaveIn(TimeSpan pause)
    {
        _timer ??= clock.CreateTimer(_ => save(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(pause, Timeout.InfiniteTimeSpan);
    }

    public Task DoAsync(Func<Task> act) => _last = AfterAsync(_last, act);

    /// <summary>No save starts any more until something is typed again, and none is under way.</summary>
    public Task StopAsync()
    {
        Dispose();
        return _last;
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _timer = null;
    }

    private static async Task AfterAsync(Task former, Func<Task> act)
    {
        await former;
        await act();
    }
}
