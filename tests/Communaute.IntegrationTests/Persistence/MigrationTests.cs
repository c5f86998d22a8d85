using Communaute.IntegrationTests.Support;
using Communaute.Persistence;
using Communaute.Sqlite;
using Communaute.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Communaute.IntegrationTests.Persistence;

public sealed class MigrationTests
{
    private static CommunauteDb Sqlite() => Open(new SqliteDatabase(), "Data Source=:memory:");

    private static CommunauteDb SqlServer() => Open(new SqlServerDatabase(), "Server=nowhere");

    [Fact]
    public void No_change_of_the_model_waits_for_its_migration()
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();

        Assert.False(sqlite.Database.HasPendingModelChanges(), "SQLite lacks a migration.");
        Assert.False(sqlServer.Database.HasPendingModelChanges(), "SQL Server lacks a migration.");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations_in_the_same_order()
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();

        Assert.Equal(Names(sqlite), Names(sqlServer));
    }

    [Fact]
    public void Every_migration_of_SQL_Server_is_T_SQL()
    {
        using var sqlServer = SqlServer();
        var migrator = sqlServer.GetService<IMigrator>();

        TransactSql.Parse(migrator.GenerateScript());
        TransactSql.Parse(migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    private static IEnumerable<string> Names(CommunauteDb db) =>
        db.Database.GetMigrations().Select(migration => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static CommunauteDb Open(DatabaseProvider provider, string connectionString)
    {
        var options = new DbContextOptionsBuilder<CommunauteDb>();
        provider.Configure(options, connectionString);
        return new CommunauteDb(options.Options);
    }
}
