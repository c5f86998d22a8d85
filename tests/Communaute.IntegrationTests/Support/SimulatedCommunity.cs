using Communaute.Persistence;
using Communaute.Web.Features.Forum.Routing;
using Communaute.Web.Features.Notifications.Telling;
using Communaute.Web.Platform.Journal;
using Communaute.Web.Platform.Live;
using Communaute.Web.Platform.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Communaute.IntegrationTests.Support;

/// <summary>
/// The real program on a SQLite database of its own, where time passes as fast as the program works. Named by one of its types,
/// since the benchmarks have a Program of their own.
/// </summary>
public sealed class SimulatedCommunity : WebApplicationFactory<QuestionRouter>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("communaute-month-").FullName;

    /// <summary>A Monday at seven in Paris; the month holds a public holiday.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public void GoTo(DateTime instant)
    {
        if (instant > Now)
        {
            Clock.SetUtcNow(new DateTimeOffset(instant));
        }
    }

    public async Task<T> ReadAsync<T>(Func<CommunauteDb, Task<T>> query)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<CommunauteDb>>().CreateDbContextAsync();
        return await query(db);
    }

    public async Task ChangeAsync(Func<CommunauteDb, Task> change)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<CommunauteDb>>().CreateDbContextAsync();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Does at once all that the background services would do at this instant, but sending the mails.</summary>
    public async Task RouteAsync()
    {
        var (router, reader) = (Services.GetRequiredService<QuestionRouter>(), Services.GetRequiredService<JournalReader>());
        var routing = Services.GetServices<JournalConsumer>().Single(consumer => consumer is RoutingConsumer);

        do
        {
            await ReadAllAsync(reader, routing);
            await TellAsync();
        }
        while (await router.StepNextAsync(CancellationToken.None));
    }

    /// <summary>Writes down who is told of what happened.</summary>
    public Task TellAsync() => ReadAllAsync(
        Services.GetRequiredService<JournalReader>(), Services.GetServices<JournalConsumer>().Single(consumer => consumer is NotificationConsumer));

    public Task<DateTime?> NextStepAsync() => ReadAsync(db => db.Escalations.MinAsync(escalation => escalation.NextAt));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        // The benchmarks are not one of the test projects whose sources the factory knows how to find.
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("Communaute:DataFolder", _folder);
        builder.UseSetting("Communaute:Demonstration", "false");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft", LogLevel.Error));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);

            foreach (var background in services.Where(service => service.ServiceType == typeof(IHostedService)
                && service.ImplementationType is { } type && (type == typeof(JournalReading) || type == typeof(MailSending) || type == typeof(LiveReading) || type.IsSubclassOf(typeof(DueWork)))).ToList())
            {
                services.Remove(background);
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static async Task ReadAllAsync(JournalReader reader, JournalConsumer consumer)
    {
        while (await reader.ReadBatchAsync(consumer, CancellationToken.None) > 0)
        {
        }
    }
}
