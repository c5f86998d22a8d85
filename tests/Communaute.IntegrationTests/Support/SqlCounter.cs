using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Communaute.IntegrationTests.Support;

/// <summary>Counts the SQL commands of one action, whatever runs beside it.</summary>
public static class SqlCounter
{
    private static readonly AsyncLocal<Tally?> Current = new();

    static SqlCounter() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    /// <summary>The commands sent while the action runs, in their order: show them when there are too many.</summary>
    public static async Task<IReadOnlyList<string>> CountSqlAsync(this CommunauteApp app, Func<Task> action)
    {
        // The test server would otherwise start each request with an empty context.
        app.Server.PreserveExecutionContext = true;
        var tally = Current.Value = new Tally();

        try
        {
            await action();
            return [.. tally.Commands];
        }
        finally
        {
            Current.Value = null;
        }
    }

    private sealed class Tally
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Commands { get; } = new();
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategoryName)
            {
                value.Subscribe(new Commands());
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        private const string DbLoggerCategoryName = "Microsoft.EntityFrameworkCore";
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            // The twin of a query, compiled for SQL Server beside it, is sent nowhere.
            if (value.Key == RelationalEventId.CommandExecuting.Name
                && value.Value is CommandEventData sent
                && sent.Connection.DataSource != "nowhere")
            {
                Current.Value?.Commands.Enqueue(sent.Command.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
