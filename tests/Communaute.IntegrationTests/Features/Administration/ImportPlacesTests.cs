using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Administration.Imports;
using Communaute.Web.Features.Advisors.Places;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Administration;

public sealed class ImportPlacesTests(CommunauteApp app)
{
    private const string Titles = "id,pivot,nom,commune,code_postal,adresse,horaires,date_maj,services\n";

    [Fact]
    public async Task A_file_goes_in_and_importing_it_again_changes_nothing()
    {
        var (id, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        var csv = Titles + Line($"{id}-1", "Médiathèque") + Line($"{id}-2", "Mairie");

        var first = await ImportAsync(csv, yves);
        var (second, updatedAt) = (await ImportAsync(csv, yves), await UpdatedAtAsync($"{id}-1"));

        Assert.Equal((2, 0, 0, 0), (first.Created, first.Updated, first.Unchanged, first.RefusedLines));
        Assert.Equal((0, 0, 2, 0), (second.Created, second.Updated, second.Unchanged, second.RefusedLines));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await ImportAsync(csv, yves);
        Assert.Equal(updatedAt, await UpdatedAtAsync($"{id}-1"));
    }

    [Fact]
    public async Task A_line_that_changed_updates_its_place_and_no_other()
    {
        var (id, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        await ImportAsync(Titles + Line($"{id}-1", "Médiathèque") + Line($"{id}-2", "Mairie"), yves);

        var report = await ImportAsync(Titles + Line($"{id}-1", "Médiathèque du Forez") + Line($"{id}-2", "Mairie"), yves);

        Assert.Equal((0, 1, 1), (report.Created, report.Updated, report.Unchanged));
        Assert.Equal("Médiathèque du Forez", await app.ReadAsync(db => db.Places.Where(place => place.StandardId == $"{id}-1").Select(place => place.Sheet.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_bad_line_is_refused_with_its_number_field_and_reason_and_the_rest_goes_in()
    {
        var (id, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());

        var report = await ImportAsync(Titles + Line($"{id}-1", "Mairie") + Line($"{id}-2", "") + Line($"{id}-3", new string('é', 201)) + Line($"{id}-4", "MJC"), yves);

        Assert.Equal((2, 2), (report.Created, report.RefusedLines));
        Assert.Equal([(3, "nom"), (4, "nom")], report.Refusals.Select(refusal => (refusal.Line, refusal.Field)));
        Assert.Equal("Indiquez le nom du lieu.", report.Refusals[0].Reason);
        Assert.Equal("Raccourcissez cette valeur\u00A0: 200 caractères au plus.", report.Refusals[1].Reason);
    }

    [Fact]
    public async Task A_ligature_that_grows_when_folded_is_refused_rather_than_failing_the_batch()
    {
        var (id, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());

        var report = await ImportAsync(Titles + Line(id, new string('œ', 150)), yves);

        Assert.Equal((0, 1), (report.Created, report.RefusedLines));
    }

    [Fact]
    public async Task Two_imports_of_one_file_at_once_leave_each_place_once()
    {
        var (id, yves) = (DirectoryScenes.AWord(), await app.AddAdministratorAsync());
        var csv = Titles + string.Concat(Enumerable.Range(0, 120).Select(rank => Line($"{id}-{rank}", $"Lieu {rank}")));

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ImportAsync(csv, yves)));

        Assert.Equal(120, reports.Sum(report => report.Created));
        Assert.Equal(240, reports.Sum(report => report.Unchanged));
        Assert.Equal(120, await app.ReadAsync(db => db.Places.CountAsync(place => place.StandardId.StartsWith(id))));
    }

    [Fact]
    public async Task Progress_is_told_up_to_the_last_line()
    {
        var (id, steps) = (DirectoryScenes.AWord(), new List<ImportProgress>());
        var file = await DirectoryScenes.PlaceFileAsync(Titles + string.Concat(Enumerable.Range(0, 150).Select(rank => Line($"{id}-{rank}", "Lieu"))));

        await app.SendAsync(new ImportPlaces(file, new Steps(steps)), await app.AddAdministratorAsync());

        Assert.Equal([new(0, 150), new(100, 150), new(150, 150)], steps);
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_whole()
    {
        var yves = await app.AddAdministratorAsync();

        await Assert.ThrowsAsync<BusinessRuleException>(() => ImportAsync("couleur;forme\nbleu;rond\n", yves));
    }

    [Theory]
    [InlineData(Role.Advisor)]
    [InlineData(Role.Coordinator)]
    public async Task Only_an_administrator_imports(Role role)
    {
        var member = await app.AddMemberAsync(role);

        await Assert.ThrowsAsync<AccessDeniedException>(() => ImportAsync(Titles + Line(DirectoryScenes.AWord(), "Mairie"), member));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.BrowserOf(member).OpenAsync("/administration/imports")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.BrowserOf(member).OpenAsync("/" + RefusalsFile.Address)).StatusCode);
    }

    [Fact]
    public async Task The_81_places_of_the_Loire_go_in_and_81_are_listed()
    {
        var yves = await app.AddAdministratorAsync();
        var csv = SharedFile("lieux-loire-v1.0.2.csv");

        var first = await ImportAsync(csv, yves);
        var again = await ImportAsync(csv, yves);

        Assert.Equal((81, 0), (first.Created, first.RefusedLines));
        Assert.Equal((0, 0, 81, 0), (again.Created, again.Updated, again.Unchanged, again.RefusedLines));
        var (listed, after) = (0, (int?)null);
        do
        {
            var page = await app.SendAsync(new ListPlaces(After: after), yves);
            listed += await app.ReadAsync(db => db.Places.CountAsync(place => page.Places.Select(row => row.Id).Contains(place.Id) && place.StandardId.StartsWith("Hinaura_")));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(81, listed);
    }

    private static string Line(string id, string name) =>
        $"{id},00000000000000,{name},Feurs,42110,1 place de la Mairie,Mo-Fr 09:00-12:00,2024-04-02,Aide aux démarches administratives\n";

    private async Task<ImportReport> ImportAsync(string csv, Member sender) => await app.SendAsync(new ImportPlaces(await DirectoryScenes.PlaceFileAsync(csv)), sender);

    private Task<DateTime> UpdatedAtAsync(string id) => app.ReadAsync(db => db.Places.Where(place => place.StandardId == id).Select(place => place.UpdatedAt).SingleAsync());

    private static string SharedFile(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(path))
            {
                return File.ReadAllText(path);
            }
        }

        Assert.Skip($"No folder above the tests has shared/data/{name}.");
        return "";
    }

    private sealed class Steps(List<ImportProgress> steps) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => steps.Add(value);
    }
}
