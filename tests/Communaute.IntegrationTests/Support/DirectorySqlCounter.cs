using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Communaute.IntegrationTests.Support;

/// <summary>Counts the SQL commands of one asynchronous flow, whatever else runs at the same time.</summary>
internal sealed class DirectorySqlCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<StrongBox?> Current = new();
    private static readonly Lazy<IDisposable> Subscription = new(() => DiagnosticListener.AllListeners.Subscribe(new DirectorySqlCounter()));

    public static async Task<int> CountAsync(Func<Task> act)
    {
        _ = Subscription.Value;
        var box = Current.Value = new StrongBox();
        await act();
        Current.Value = null;
        return box.Count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // The twin that checks the T-SQL of a query runs nowhere.
        if (value.Value is CommandExecutedEventData command && command.Connection.DataSource != "nowhere" && Current.Value is { } box)
        {
            Interlocked.Increment(ref box.Count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private sealed class StrongBox
    {
        public int Count;
    }
}
