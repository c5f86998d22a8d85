using Communaute.Advisors;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Advisors.Employers;
using Communaute.Web.Features.Advisors.Places;
using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.IntegrationTests.Features.Advisors;

public sealed class EmployersAndPlacesTests(CommunauteApp app)
{
    [Fact]
    public async Task An_employer_shows_who_works_there_now_and_its_places()
    {
        var (here, gone, hidden) = (await app.AddAdvisorAsync(), await app.AddAdvisorAsync(), await app.AddAdvisorAsync(profile: edit => edit.IsListed = false));
        var (employer, place) = (await app.AddEmployerAsync("42094"), await app.AddPlaceAsync());
        var yesterday = DateOnly.FromDateTime(app.Now).AddDays(-2);
        await app.ChangeAdvisorAsync(here, advisor => advisor.WorksFor(new Employment(employer.Id, "CDI", yesterday, null)));
        await app.ChangeAdvisorAsync(gone, advisor => advisor.WorksFor(new Employment(employer.Id, "CDD", null, yesterday)));
        await app.ChangeAdvisorAsync(hidden, advisor => advisor.WorksFor(new Employment(employer.Id, "CDD", null, null)));
        await app.ChangeAsync(async db => (await db.Places.FindAsync(place.Id))!.BelongsTo(employer.Id));
        var viewer = await app.AddMemberAsync();

        var view = (await app.SendAsync(new ReadEmployer(employer.Id), viewer))!;

        Assert.Equal([here.Id], view.People.Select(person => person.Id));
        Assert.Equal([place.Id], view.Places.Select(one => one.Id));
        Assert.Equal("Feurs", view.Facts.Commune);
        Assert.Equal(1, Assert.Single((await app.SendAsync(new ListEmployers(Name: employer.Name), viewer)).Employers).People);
    }

    [Fact]
    public async Task A_place_shows_who_receives_there()
    {
        var (karim, place) = (await app.AddAdvisorAsync(), await app.AddPlaceAsync());
        await app.ChangeAdvisorAsync(karim, advisor => advisor.IsReceivedAt(new Assignment(place.Id, null, null)));

        var view = (await app.SendAsync(new ReadPlace(place.Id), await app.AddMemberAsync()))!;

        Assert.Equal([karim.Id], view.People.Select(person => person.Id));
        Assert.Equal("Mo-Fr 09:00-12:00", view.Facts.Sheet.Hours);
    }

    [Fact]
    public async Task Places_are_filtered_by_service_and_territory_and_paged_by_key()
    {
        var name = DirectoryScenes.AWord();
        for (var rank = 0; rank < ListPlaces.PageSize + 3; rank++)
        {
            await app.AddPlaceAsync("42094", $"{name} {rank % 2}", PlaceLists.Services[0] + "|" + PlaceLists.Services[1]);
        }

        await app.AddPlaceAsync("42218", name, PlaceLists.Services[2]);
        var viewer = await app.AddMemberAsync();

        var first = await app.SendAsync(new ListPlaces(name, "42094", PlaceLists.Services[1]), viewer);
        var second = await app.SendAsync(new ListPlaces(name, "42094", PlaceLists.Services[1], first.Next), viewer);

        Assert.Equal((ListPlaces.PageSize + 3, 3), (first.Count, second.Places.Count));
        Assert.Empty(first.Places.Select(place => place.Id).Intersect(second.Places.Select(place => place.Id)));
        Assert.Equal(1, (await app.SendAsync(new ListPlaces(name, "42218"), viewer)).Count);
        Assert.Equal(0, (await app.SendAsync(new ListPlaces(name, "42218", PlaceLists.Services[1]), viewer)).Count);
    }

    [Fact]
    public async Task What_does_not_exist_is_nothing()
    {
        var viewer = await app.AddMemberAsync();

        Assert.Null(await app.SendAsync(new ReadEmployer(-1), viewer));
        Assert.Null(await app.SendAsync(new ReadPlace(-1), viewer));
    }

    [Fact]
    public async Task A_visitor_sees_neither()
    {
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListPlaces(), sender: null));
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ListEmployers(), sender: null));
    }
}
