using Microsoft.EntityFrameworkCore;

namespace Communaute.Persistence;

/// <summary>All that differs between one database and another.</summary>
public abstract class DatabaseProvider
{
    public abstract void Configure(DbContextOptionsBuilder<CommunauteDb> options, string connectionString);

    /// <summary>
    /// Creates the database or brings it up to date, whatever a killed process left behind and however many processes try.
    /// </summary>
    /// <exception cref="StartUpException">It cannot be reached or written.</exception>
    /// <param name="fill">Adds what an empty database must hold, before any other process looks at it.</param>
    public abstract Task MigrateAsync(CommunauteDb db, Func<Task> fill, CancellationToken cancellationToken);

    /// <summary>Says whether a save failed because a unique key already holds that value.</summary>
    public abstract bool IsDuplicate(DbUpdateException failure);
}
