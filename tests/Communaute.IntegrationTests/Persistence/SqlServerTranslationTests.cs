using Communaute.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Persistence;

/// <summary>The check that every other test of this suite relies on, checked itself.</summary>
public sealed class SqlServerTranslationTests(CommunauteApp app)
{
    [Fact]
    public async Task A_query_that_both_understand_passes()
    {
        var before = SqlServerTwin.Checked;

        await app.ReadAsync(db => db.Members.Where(member => member.FirstName == "Aucun").Select(member => member.LastName + "!").ToListAsync());

        Assert.True(SqlServerTwin.Checked > before);
    }

    [Fact]
    public Task A_query_that_only_SQLite_understands_is_refused() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => app.ReadAsync(
            db => db.Members.Where(member => EF.Functions.Glob(member.FirstName, "Cam*")).ToListAsync()));
}
