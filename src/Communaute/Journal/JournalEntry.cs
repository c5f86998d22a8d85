using System.Text.Json;

namespace Communaute.Journal;

/// <summary>One line of the journal: append-only, in the order of its number. Everything derived is read from here.</summary>
public sealed class JournalEntry
{
    public const int MaxKindLength = 64;
    public const int MaxPayloadLength = 2000;

    private JournalEntry()
    {
    }

    public long Id { get; private set; }

    /// <summary>The name of the <see cref="JournalEvent"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The name of the entity it happened to: with <see cref="SubjectId"/>, what it is about.</summary>
    public string Subject { get; private set; } = "";

    public int SubjectId { get; private set; }

    /// <summary>The member who did it; nobody when the program did.</summary>
    public int? ActorId { get; private set; }

    public DateTime At { get; private set; }

    public string Payload { get; private set; } = "";

    public TEvent Read<TEvent>() where TEvent : JournalEvent =>
        JsonSerializer.Deserialize<TEvent>(Payload) ?? throw new JsonException($"Entry {Id} holds no {typeof(TEvent).Name}.");

    internal static JournalEntry For(IJournaled subject, Happening happening) => new()
    {
        Kind = happening.What.Kind,
        Subject = subject.GetType().Name,
        SubjectId = subject.Id,
        ActorId = happening.ActorId,
        At = happening.At,
        Payload = JsonSerializer.Serialize(happening.What, happening.What.GetType()),
    };
}
