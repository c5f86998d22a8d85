using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Communaute.SqlServer;

/// <summary>Lets `dotnet ef` scaffold migrations without starting the application.</summary>
internal sealed class DesignTimeDbFactory : IDesignTimeDbContextFactory<CommunauteDb>
{
    public CommunauteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CommunauteDb>();
        new SqlServerDatabase().Configure(options, "Server=.");
        return new CommunauteDb(options.Options);
    }
}
