#pragma warning disable EF1001 // See TwinQueryCompiler.
using Communaute.Members;
using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Notifications.Mail;
using Communaute.Web.Platform.Journal;
using Communaute.Web.Platform.Live;
using Communaute.Web.Platform.Mail;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

[assembly: Xunit.AssemblyFixture(typeof(Communaute.IntegrationTests.Support.CommunauteApp))]

namespace Communaute.IntegrationTests.Support;

/// <summary>The real application on a real migrated database, spoken to in intentions.</summary>
public sealed class CommunauteApp : WebApplicationFactory<Program>
{
    private static int _members;

    private readonly string _dataFolder = Directory.CreateTempSubdirectory("communaute-").FullName;

    /// <summary>Set it forward to let time pass; it never goes back.</summary>
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public string DataFolder => _dataFolder;

    /// <summary>Sends a request as a member, or as a visitor when there is none.</summary>
    public Task<TResponse> SendAsync<TResponse>(IRequest<TResponse> request, Member? sender) => Services.SendAsync(request, sender);

    public async Task<T> ReadAsync<T>(Func<CommunauteDb, Task<T>> query)
    {
        await using var db = await OpenDatabaseAsync();
        return await query(db);
    }

    public async Task ChangeAsync(Func<CommunauteDb, Task> change)
    {
        await using var db = await OpenDatabaseAsync();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Adds a member nobody else uses, so that tests may run in any order.</summary>
    public async Task<Member> AddMemberAsync(Role role = Role.Advisor, string firstName = "Camille", string lastName = "Durand")
    {
        await using var db = await OpenDatabaseAsync();
        var email = $"membre{Interlocked.Increment(ref _members)}@exemple.fr";
        var member = new Member(firstName, lastName, email, role, Now);
        member.NormalizedEmail = member.NormalizedUserName = email.ToUpperInvariant();
        db.Members.Add(member);
        await db.SaveChangesAsync();
        db.NotificationPreferences.Add(AtAnyHour(member));
        await db.SaveChangesAsync();

        return member;
    }

    public Task<Member> AddCoordinatorAsync() => AddMemberAsync(Role.Coordinator, "Nadège", "Fournel");

    public Task<Member> AddAdministratorAsync() => AddMemberAsync(Role.Administrator, "Yves", "Montagny");

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Lets every consumer read the journal to its end, and what the others added to it, as the background service does in production.</summary>
    public async Task ReadJournalAsync()
    {
        var reader = Services.GetRequiredService<JournalReader>();
        int read;

        do
        {
            read = 0;

            foreach (var consumer in Services.GetServices<JournalConsumer>())
            {
                read += await reader.ReadBatchAsync(consumer, CancellationToken.None);
            }
        }
        while (read > 0);
    }

    public Task ReplayAsync(string consumer) => Services.GetRequiredService<JournalReader>()
        .ReplayAsync(Services.GetServices<JournalConsumer>().Single(one => one.Name == consumer), CancellationToken.None);

    /// <summary>Lets what is held leave, as if ten minutes had passed.</summary>
    public async Task SendMailsAsync()
    {
        var now = Now;
        await using var db = await OpenDatabaseAsync();
        await db.Notifications.Where(told => told.Mail == MailState.Held && told.MailDueAt < now + Notification.Hold + TimeSpan.FromMinutes(1))
            .ExecuteUpdateAsync(set => set.SetProperty(told => told.MailDueAt, now));

        while (await Services.GetRequiredService<NotificationMailer>().DecideNextAsync(CancellationToken.None))
        {
        }

        while (await Services.GetRequiredService<MailPost>().SendNextAsync(CancellationToken.None))
        {
        }
    }

    public Task<CommunauteDb> OpenDatabaseAsync() =>
        Services.GetRequiredService<IDbContextFactory<CommunauteDb>>().CreateDbContextAsync();

    /// <summary>Tests of other things need not look at the clock.</summary>
    private static NotificationPreferences AtAnyHour(Member member)
    {
        var preferences = new NotificationPreferences(member.Id);
        preferences.BeQuiet(0, 0, DaysOff.None, urgentAnytime: false);
        preferences.Limit(NotificationPreferences.MaxMailsPerHour);
        return preferences;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Communaute:DataFolder", _dataFolder);
        builder.UseSetting("Communaute:Demonstration", "false");

        if (Environment.GetEnvironmentVariable("COMMUNAUTE_SQLSERVER") is { } sqlServer)
        {
            builder.UseSetting("Communaute:Database:Provider", "SqlServer");
            builder.UseSetting("Communaute:Database:ConnectionString", sqlServer);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // A context of the pool would remember, for a second, that nobody counted its commands.
            services.ConfigureDbContext<CommunauteDb>(options => options
                .ReplaceService<IQueryCompiler, TwinQueryCompiler>()
                .ConfigureLoggingCacheTime(TimeSpan.Zero));

            // Tests decide when the journal is read, when mail leaves and when questions are carried further.
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
        Directory.Delete(_dataFolder, recursive: true);
    }
}
