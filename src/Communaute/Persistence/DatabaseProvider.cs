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
    public abstract Task MigrateAsync(CommunauteDb db, CancellationToken cancellationToken);

    /// <summary>Says whether a save failed because a unique key already holds that value.</summary>
    public abstract bool IsDuplicate(DbUpdateException failure);
}
