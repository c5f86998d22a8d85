using Communaute.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Communaute.SqlServer;

/// <summary>SQL Server, for more than one machine.</summary>
public sealed class SqlServerDatabase : DatabaseProvider
{
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;

    /// <summary>Readers never wait for writers: a page shows the last committed state.</summary>
    private const string ReadTheLastCommitted =
        """
        IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()) = 0
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        """;

    public override void Configure(DbContextOptionsBuilder<CommunauteDb> options, string connectionString) =>
        options
            .UseSqlServer(connectionString, database => database
                .MigrationsAssembly(typeof(SqlServerDatabase).Assembly)
                .EnableRetryOnFailure()
                .CommandTimeout(10))
            .ReplaceService<IModelCustomizer, FrenchCollation>();

    public override bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: UniqueIndex or UniqueConstraint };

    public override async Task MigrateAsync(CommunauteDb db, Func<Task> fill, CancellationToken cancellationToken)
    {
        try
        {
            await RefuseUnreachableAsync(db.Database.GetConnectionString(), cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync(ReadTheLastCommitted, cancellationToken);
            await fill();
        }
        catch (Exception cause) when (cause is SqlException or InvalidOperationException or ArgumentException)
        {
            throw new StartUpException(
                $"SQL Server ne répond pas comme attendu ({cause.GetBaseException().Message.TrimEnd('.')}) : corrigez Communaute:Database:ConnectionString.",
                cause);
        }
    }

    /// <summary>EF Core would try again for minutes: a wrong address is said within seconds. The database itself may not exist yet.</summary>
    private static async Task RefuseUnreachableAsync(string? connectionString, CancellationToken cancellationToken)
    {
        var server = new SqlConnectionStringBuilder(connectionString) { InitialCatalog = "", ConnectTimeout = 8, ConnectRetryCount = 0 };
        await using var connection = new SqlConnection(server.ConnectionString);
        await connection.OpenAsync(cancellationToken);
    }
}
