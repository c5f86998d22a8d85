using Communaute.Advisors;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Advisors;
using Communaute.Web.Features.Advisors.Profiles;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Advisors;

public sealed class ListAdvisorsTests(CommunauteApp app)
{
    [Theory]
    [InlineData("{0} Marie-Hélène")]
    [InlineData("marie helene {0}")]
    [InlineData("HELENE {0}")]
    [InlineData("hel {0} mar")]
    public async Task A_name_is_found_whatever_its_accents_hyphens_and_order(string search)
    {
        var name = DirectoryScenes.AWord();
        var marie = await app.AddAdvisorAsync(name, firstName: "Marie-Hélène");

        var found = await FindAsync(new ListAdvisors(Name: search.Replace("{0}", name, StringComparison.Ordinal)));

        Assert.Equal(marie.Id, Assert.Single(found).Id);
    }

    [Fact]
    public async Task The_middle_of_a_word_is_not_its_beginning()
    {
        var name = DirectoryScenes.AWord();
        await app.AddAdvisorAsync(name);

        Assert.Empty(await FindAsync(new ListAdvisors(Name: name[1..])));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    public async Task A_search_that_plays_with_the_database_finds_nobody_else(string trick)
    {
        var name = DirectoryScenes.AWord();
        await app.AddAdvisorAsync(name);

        Assert.DoesNotContain(await FindAsync(new ListAdvisors(Name: $"zzz {trick} zzz")), person => person.Name.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double_even_among_namesakes()
    {
        var name = DirectoryScenes.AWord();
        var all = new List<int>();
        for (var rank = 0; rank < 45; rank++)
        {
            all.Add((await app.AddAdvisorAsync(name, firstName: rank % 2 == 0 ? "Zoé" : $"Ana{(char)('a' + rank % 26)}")).Id);
        }

        var viewer = await app.AddMemberAsync();
        var (read, after, pages) = (new List<AdvisorRow>(), (int?)null, 0);
        do
        {
            var page = await app.SendAsync(new ListAdvisors(Name: name, After: after), viewer);
            Assert.Equal(45, page.Count);
            read.AddRange(page.People);
            (after, pages) = (page.Next, pages + 1);
        }
        while (after is not null);

        Assert.Equal(3, pages);
        Assert.Equal(all.Order(), read.Select(person => person.Id).Order());
        Assert.Equal(read.OrderBy(person => Folding.Fold(person.Name), StringComparer.Ordinal).ThenBy(person => person.Id).Select(person => person.Id), read.Select(person => person.Id));
    }

    [Fact]
    public async Task Those_who_do_not_appear_are_not_listed_even_to_themselves()
    {
        var name = DirectoryScenes.AWord();
        var lea = await app.AddAdvisorAsync(name, edit => edit.IsListed = false);

        Assert.Empty((await app.SendAsync(new ListAdvisors(Name: name), lea)).People);
    }

    [Fact]
    public async Task People_are_found_where_they_receive_and_where_they_are_employed()
    {
        var name = DirectoryScenes.AWord();
        var (receives, employed, gone) = (await app.AddAdvisorAsync(name), await app.AddAdvisorAsync(name), await app.AddAdvisorAsync(name));
        var (place, employer) = (await app.AddPlaceAsync("42094"), await app.AddEmployerAsync("42094"));
        await app.ChangeAdvisorAsync(receives, advisor => advisor.IsReceivedAt(new Assignment(place.Id, null, null)));
        await app.ChangeAdvisorAsync(employed, advisor => advisor.WorksFor(new Employment(employer.Id, "CDI", null, null)));
        await app.ChangeAdvisorAsync(gone, advisor => advisor.WorksFor(new Employment(employer.Id, "CDI", null, DateOnly.FromDateTime(app.Now).AddDays(-2))));
        var epci = await app.ReadAsync(db => db.Communes.Where(commune => commune.Code == "42094").Select(commune => commune.EpciCode).SingleAsync());

        int[] here = [receives.Id, employed.Id];
        Assert.Equal(here, (await FindAsync(new ListAdvisors(Name: name, Territory: "42094"))).Select(person => person.Id));
        Assert.Equal(here, (await FindAsync(new ListAdvisors(Name: name, Territory: epci))).Select(person => person.Id));
        Assert.Equal([employed.Id], (await FindAsync(new ListAdvisors(Name: name, EmployerId: employer.Id))).Select(person => person.Id));
        Assert.Empty(await FindAsync(new ListAdvisors(Name: name, Territory: "42218")));
    }

    [Fact]
    public async Task People_are_found_by_what_they_know_and_whom_they_help()
    {
        var name = DirectoryScenes.AWord();
        var (theme, audience) = (await app.ReadAsync(db => db.Themes.OrderBy(one => one.Id).LastAsync()), await app.ReadAsync(db => db.Audiences.OrderBy(one => one.Id).LastAsync()));
        var lea = await app.AddAdvisorAsync(name, edit => (edit.Skills, edit.AudienceIds) = ([new SkillChoice(theme.Id, SkillLevel.CanTrain)], [audience.Id]));
        await app.AddAdvisorAsync(name);

        var found = Assert.Single(await FindAsync(new ListAdvisors(Name: name, ThemeId: theme.Id, AudienceId: audience.Id)));

        Assert.Equal(lea.Id, found.Id);
        Assert.Equal([theme.Label], found.Themes);
    }

    [Fact]
    public async Task Someone_away_is_left_out_of_those_who_can_help_now()
    {
        var name = DirectoryScenes.AWord();
        await app.AddAdvisorAsync(name, edit => edit.AwayThrough = DateOnly.FromDateTime(app.Now).AddDays(300));
        var here = await app.AddAdvisorAsync(name);

        Assert.Equal([here.Id], (await FindAsync(new ListAdvisors(Name: name, AvailableNow: true))).Select(person => person.Id));
    }

    [Fact]
    public Task A_visitor_reads_no_directory() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListAdvisors(), sender: null));

    private async Task<IReadOnlyList<AdvisorRow>> FindAsync(ListAdvisors search) => (await app.SendAsync(search, await app.AddMemberAsync())).People;
}
