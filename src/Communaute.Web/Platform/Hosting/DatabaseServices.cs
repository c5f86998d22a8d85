using Communaute.Persistence;
using Communaute.Sqlite;
using Communaute.SqlServer;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Hosting;

public static class DatabaseServices
{
    /// <summary>Opens the database that the settings name. The only place that knows there are two kinds.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, CommunauteSettings settings)
    {
        DatabaseProvider provider = settings.Database.Provider switch
        {
            DatabaseKind.SqlServer => new SqlServerDatabase(),
            _ => new SqliteDatabase(),
        };
        var connectionString = settings.Database.ConnectionString
            ?? $"Data Source={Path.Combine(settings.DataFolder, "communaute.db")}";

        services.AddSingleton(provider);
        services.AddPooledDbContextFactory<CommunauteDb>((scope, options) =>
        {
            provider.Configure((DbContextOptionsBuilder<CommunauteDb>)options, connectionString);
            options.AddInterceptors(scope.GetRequiredService<JournalSignal>());
        });

        return services;
    }

    /// <summary>Brings the schema up to date, then adds what an empty database must hold.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CommunauteDb>>().CreateDbContextAsync(cancellationToken);
        await services.GetRequiredService<DatabaseProvider>().MigrateAsync(db, FillAsync, cancellationToken);

        async Task FillAsync()
        {
            foreach (var content in services.GetServices<IFirstContent>())
            {
                await content.EnsureAsync(cancellationToken);
            }
        }
    }
}
