using Communaute.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Sqlite;

/// <summary>The embedded database: one file, one machine, several processes at most.</summary>
public sealed class SqliteDatabase : DatabaseProvider
{
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;

    /// <summary>Another process that creates the database does it in seconds, on a slow machine in tens of them.</summary>
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(60);

    public override void Configure(DbContextOptionsBuilder<CommunauteDb> options, string connectionString) =>
        options.UseSqlite(connectionString, database => database
            .MigrationsAssembly(typeof(SqliteDatabase).Assembly)
            .CommandTimeout(10));

    public override bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    public override async Task MigrateAsync(CommunauteDb db, Func<Task> fill, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using var alone = await WaitForOthersAsync(file + ".migration", cancellationToken);
            await RefuseUnwritableAsync(db, cancellationToken);
            await ForgetKilledMigrationAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await fill();
        }
        catch (Exception cause) when (cause is SqliteException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartUpException(
                $"La base de données {file} ne peut pas être ouverte en écriture ({cause.Message.TrimEnd('.')}) : corrigez Communaute:DataFolder ou Communaute:Database:ConnectionString, ou les droits de ce dossier.",
                cause);
        }
    }

    /// <summary>The system releases this lock when a process dies, which EF Core's own lock, a row in a table, does not.</summary>
    private static async Task<FileStream> WaitForOthersAsync(string lockFile, CancellationToken cancellationToken)
    {
        var deadline = TimeProvider.System.GetTimestamp();

        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(lockFile) && TimeProvider.System.GetElapsedTime(deadline) < LockPatience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    private static async Task RefuseUnwritableAsync(CommunauteDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);

        try
        {
            // EF Core turns it on for a file it creates itself; here the file is already there. Without it a reader stops a writer.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancellationToken);
            // A write that changes nothing: a read-only file or a locked database says so here, before any half-made table.
            await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE; PRAGMA user_version = 1; COMMIT", cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Whoever reaches this line is alone: a lock still there belongs to a process that was killed. EF Core takes it before
    /// it makes any other table, and makes its table anew when it is missing.
    /// </summary>
    private static async Task ForgetKilledMigrationAsync(CommunauteDb db, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
}
