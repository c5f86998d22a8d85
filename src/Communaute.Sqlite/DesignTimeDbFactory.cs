using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Communaute.Sqlite;

/// <summary>Lets `dotnet ef` scaffold migrations without starting the application.</summary>
internal sealed class DesignTimeDbFactory : IDesignTimeDbContextFactory<CommunauteDb>
{
    public CommunauteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CommunauteDb>();
        new SqliteDatabase().Configure(options, "Data Source=:memory:");
        return new CommunauteDb(options.Options);
    }
}
