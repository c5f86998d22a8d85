namespace Communaute.Notifications;

/// <summary>
/// A mail that is due, written in the transaction of the journal consumer that decided it. Its words are composed when it
/// leaves, so that no link or code rests in the database.
/// </summary>
public sealed class OutgoingMail(long entryId, string kind, int subjectId, string recipient, DateTime dueAt)
{
    public const int MaxKindLength = 64;
    public const int MaxErrorLength = 500;

    /// <summary>After this many failures a person must look: see the administration page.</summary>
    public const int MaxFailures = 60;

    public int Id { get; private set; }

    /// <summary>The journal entry that asks for it: the same entry never sends twice to the same person.</summary>
    public long EntryId { get; private set; } = entryId;

    /// <summary>Which mail: the name of the event.</summary>
    public string Kind { get; private set; } = kind;

    public int SubjectId { get; private set; } = subjectId;

    public string Recipient { get; private set; } = recipient;

    /// <summary>When to try, or try again.</summary>
    public DateTime DueAt { get; private set; } = dueAt;

    public DateTime? SentAt { get; private set; }

    public DateTime? AbandonedAt { get; private set; }

    public int Failures { get; private set; }

    public string? Error { get; private set; }

    public int Version { get; private set; }

    /// <summary>Reserves the mail for one sender until <paramref name="until"/>: another node, or a restart, waits for it.</summary>
    public void Reserve(DateTime until)
    {
        DueAt = until;
        Version++;
    }

    public void Sent(DateTime now)
    {
        SentAt = now;
        Error = null;
        Version++;
    }

    /// <summary>There is nothing to say any more: the invitation was withdrawn, the account closed.</summary>
    public void Abandon(DateTime now)
    {
        AbandonedAt = now;
        Version++;
    }

    /// <summary>The server would not take it: it waits 30 seconds, then twice as long each time, an hour at most.</summary>
    public void Delay(string error, DateTime now)
    {
        Failures++;
        Error = error.Length <= MaxErrorLength ? error : error[..MaxErrorLength];
        DueAt = now + TimeSpan.FromSeconds(Math.Min(3600, 30 * Math.Pow(2, Failures - 1)));
        AbandonedAt = Failures >= MaxFailures ? now : null;
        Version++;
    }
}
