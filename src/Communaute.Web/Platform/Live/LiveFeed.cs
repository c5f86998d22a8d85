using System.Collections.Concurrent;

namespace Communaute.Web.Platform.Live;

/// <summary>
/// Tells the open pages of this process that something they watch changed. It says what, never how: each page asks for itself, with
/// what its reader may see.
/// </summary>
public sealed class LiveFeed(ILogger<LiveFeed> log)
{
    private readonly ConcurrentDictionary<Guid, (LiveTopic Topic, Func<Task> Heard)> _listeners = new();

    /// <summary>Hears of a topic until what it gives is disposed of.</summary>
    /// <param name="heard">Called outside of any circuit: a component passes it on with InvokeAsync.</param>
    public IDisposable Listen(LiveTopic topic, Func<Task> heard)
    {
        var id = Guid.NewGuid();
        _listeners[id] = (topic, heard);
        return new Listening(() => _listeners.TryRemove(id, out _));
    }

    /// <summary>One page that fails, or has just closed, keeps nothing from the others.</summary>
    public void Tell(IReadOnlySet<LiveTopic> topics)
    {
        foreach (var (topic, heard) in _listeners.Values.Where(listener => topics.Contains(listener.Topic)))
        {
            _ = TellAsync(topic, heard);
        }
    }

    private async Task TellAsync(LiveTopic topic, Func<Task> heard)
    {
        try
        {
            await heard();
        }
        catch (Exception gone) when (gone is ObjectDisposedException or OperationCanceledException)
        {
            // Its page closed in this instant.
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "A page could not take in what changed in {Topic}.", topic.Name);
        }
    }

    private sealed class Listening(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
