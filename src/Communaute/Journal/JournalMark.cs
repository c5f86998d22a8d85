namespace Communaute.Journal;

/// <summary>
/// What one consumer has done with one recent entry. Written in the transaction of the consumer's own effect, so an entry
/// takes effect once; kept for failures and for the short window in which numbers may still commit out of order.
/// </summary>
public sealed class JournalMark(string consumer, long entryId)
{
    public const int MaxErrorLength = 1000;

    public string Consumer { get; private set; } = consumer;

    public long EntryId { get; private set; } = entryId;

    public DateTime? HandledAt { get; private set; }

    public int Failures { get; private set; }

    public DateTime? RetryAt { get; private set; }

    public string? Error { get; private set; }

    public void Handled(DateTime now)
    {
        HandledAt = now;
        RetryAt = null;
        Error = null;
    }

    /// <summary>Sets the entry aside so that the others go on; it is tried again after a pause that doubles up to an hour.</summary>
    public void Failed(Exception error, DateTime now)
    {
        Failures++;
        RetryAt = now + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, Failures - 1)));
        Error = error.GetType().Name + ": " + error.Message;
        Error = Error.Length <= MaxErrorLength ? Error : Error[..MaxErrorLength];
    }
}
