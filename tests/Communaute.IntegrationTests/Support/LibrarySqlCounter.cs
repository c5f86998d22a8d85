using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Communaute.IntegrationTests.Support;

/// <summary>Counts the commands that reach the database while something runs, in its own flow alone.</summary>
public sealed class LibrarySqlCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> _isHere = new();
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    private LibrarySqlCounter() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public static async Task<int> CountAsync(Func<Task> act)
    {
        using var counter = new LibrarySqlCounter();
        counter._isHere.Value = true;
        await act();
        return counter._count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // The suite's check against SQL Server asks a server that does not exist: those are not the page's.
        if (_isHere.Value && value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Connection.DataSource: not "nowhere" })
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
