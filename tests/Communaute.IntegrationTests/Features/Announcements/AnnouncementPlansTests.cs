using Communaute.Announcements;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Announcements;

/// <summary>How SQLite reads what is for one member: it never goes through the members, nor through what is past.</summary>
public sealed class AnnouncementPlansTests(CommunauteApp app)
{
    [Fact]
    public async Task What_stands_for_a_member_is_found_by_its_days_and_by_that_member_alone()
    {
        var plan = await PlanAsync(db => db.Announcements.AddressedTo(1, app.Now, db).Current(app.Now));

        Assert.Contains("IX_Announcements_EndsAt_Id (EndsAt>?)", plan[0], StringComparison.Ordinal);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_past_ones_are_read_in_their_order_and_sorted_nowhere()
    {
        var plan = await PlanAsync(db => db.Announcements.VisibleTo(new Viewer(1, Role.Advisor), app.Now, db)
            .Where(announcement => announcement.EndsAt <= app.Now)
            .OrderByDescending(announcement => announcement.EndsAt).ThenByDescending(announcement => announcement.Id).Take(20));

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> PlanAsync(Func<CommunauteDb, IQueryable<Announcement>> query)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("COMMUNAUTE_SQLSERVER") is not null, "SQLite alone explains itself this way.");
        await using var db = await app.OpenDatabaseAsync();
        await using var command = query(db).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText[command.CommandText.IndexOf("SELECT", StringComparison.Ordinal)..];
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var steps = new List<string>();

        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            steps.Add(reader.GetString(reader.GetOrdinal("detail")));
        }

        return steps;
    }
}
