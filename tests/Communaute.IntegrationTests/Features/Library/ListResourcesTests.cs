using Communaute.IntegrationTests.Support;
using Communaute.Library;
using Communaute.Web.Features.Library;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Library;

public sealed class ListResourcesTests(CommunauteApp app)
{
    // The database is shared: the tests that count look at an audience of their own.
    private async Task<int> AnAudienceAsync()
    {
        var audience = new Communaute.Taxonomy.Audience($"Public {Guid.NewGuid():N}", 99);
        await app.ChangeAsync(db => db.Audiences.AddAsync(audience).AsTask());
        return audience.Id;
    }

    private async Task<int> WriteAsync(int audienceId, Action<SaveResource>? change = null)
    {
        var resource = await app.AResourceAsync();
        resource.AudienceIds = [audienceId];
        change?.Invoke(resource);
        return await app.SendAsync(resource, await app.AddCoordinatorAsync());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repeat_even_at_the_same_instant()
    {
        var audienceId = await AnAudienceAsync();
        var written = new List<int>();
        for (var number = 0; number < 45; number++)
        {
            written.Add(await WriteAsync(audienceId));
            app.Clock.Advance(TimeSpan.FromSeconds(number % 3 == 0 ? 1 : 0));
        }

        var camille = await app.AddMemberAsync();
        var read = new List<int>();
        int? after = null;
        do
        {
            var page = await app.SendAsync(new ListResources { AudienceId = audienceId, After = after }, camille);
            read.AddRange(page.Rows.Select(row => row.Id));
            Assert.Equal(45, page.Count);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(written.AsEnumerable().Reverse(), read);
    }

    [Fact]
    public async Task Filters_meet_and_each_says_what_it_would_leave()
    {
        var audienceId = await AnAudienceAsync();
        var themes = await app.ReadAsync(db => db.Themes.OrderBy(theme => theme.Id).Select(theme => theme.Id).Take(2).ToListAsync());
        await WriteAsync(audienceId, resource => resource.ThemeIds = themes);
        await WriteAsync(audienceId, resource => resource.Kind = ResourceKind.Article);
        var sought = await WriteAsync(audienceId, resource => (resource.Kind, resource.ThemeIds) = (ResourceKind.Article, [themes[1]]));

        var view = await app.SendAsync(new ListResources { AudienceId = audienceId, ThemeId = themes[1], Kind = ResourceKind.Article }, await app.AddMemberAsync());

        Assert.Equal([sought], view.Rows.Select(row => row.Id));
        Assert.Equal(1, view.Count);
        Assert.Equal(1, view.Kinds.Single(kind => kind.Id == (int)ResourceKind.Teaching).Count);
        Assert.Equal(1, view.Themes.Single(theme => theme.Id == themes[0]).Count);
        Assert.Equal(1, view.Themes.Single(theme => theme.Id == themes[1]).Count);
    }

    [Fact]
    public async Task A_draft_is_listed_for_coordinators_alone()
    {
        var audienceId = await AnAudienceAsync();
        var id = await WriteAsync(audienceId, resource => resource.Publish = false);
        var drafts = new ListResources { State = ResourceState.Draft, AudienceId = audienceId };

        Assert.Equal([id], (await app.SendAsync(drafts, await app.AddCoordinatorAsync())).Rows.Select(row => row.Id));

        var seen = await app.SendAsync(drafts, await app.AddMemberAsync());
        Assert.Empty(seen.Rows);
        Assert.Empty(seen.Kinds);
        Assert.Empty((await app.SendAsync(drafts with { State = ResourceState.Published }, await app.AddMemberAsync())).Rows);
    }

    [Fact]
    public async Task Drafts_page_by_number_since_they_have_no_date()
    {
        var audienceId = await AnAudienceAsync();
        var ids = new List<int>();
        for (var number = 0; number < 3; number++)
        {
            ids.Add(await WriteAsync(audienceId, resource => resource.Publish = false));
        }

        var rest = await app.SendAsync(new ListResources { State = ResourceState.Draft, AudienceId = audienceId, After = ids[1] }, await app.AddCoordinatorAsync());

        Assert.Equal([ids[0]], rest.Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task Listing_costs_six_commands_at_most()
    {
        var id = await app.WriteResourceAsync(await app.AddCoordinatorAsync());
        var camille = await app.AddMemberAsync();

        var commands = await app.CountSqlAsync(() => app.SendAsync(new ListResources { After = id }, camille));

        Assert.InRange(commands.Count, 1, 6);
    }
}
