using Communaute.Journal;
using Communaute.Persistence;

namespace Communaute.Web.Platform.Journal;

/// <summary>Derives something from the journal, one entry after the other, each exactly once.</summary>
public abstract class JournalConsumer
{
    /// <summary>Keeps its position under this name: never change it.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Adds to <paramref name="db"/> what follows from the entry, without saving: the reader saves it together with the mark
    /// that the entry is done.
    /// </summary>
    public abstract Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken);

    /// <summary>Removes all that was derived, before a replay from the first entry.</summary>
    public abstract Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken);
}
