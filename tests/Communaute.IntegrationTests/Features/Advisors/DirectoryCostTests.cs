using Communaute.Advisors;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Advisors;
using Xunit;

namespace Communaute.IntegrationTests.Features.Advisors;

public sealed class DirectoryCostTests(CommunauteApp app)
{
    private const int MaxCommands = 6;

    [Fact]
    public async Task Every_page_of_the_directory_costs_at_most_six_commands()
    {
        var (karim, employer, place) = (await app.AddAdvisorAsync(), await app.AddEmployerAsync("42094"), await app.AddPlaceAsync());
        await app.ChangeAdvisorAsync(karim, advisor =>
        {
            advisor.WorksFor(new Employment(employer.Id, "CDI", null, null));
            advisor.IsReceivedAt(new Assignment(place.Id, null, null));
        });

        // Otherwise the server counts for itself, apart from the test.
        app.Server.PreserveExecutionContext = true;
        var browser = app.BrowserOf(await app.AddMemberAsync());
        string[] pages =
        [
            "/annuaire", $"/annuaire?nom=camille&territoire=42094&theme=1&public=1&structure={employer.Id}&disponible=1", $"/annuaire?apres={karim.Id}",
            "/" + DirectoryAddress.OfProfile(karim.Id, karim.DisplayName),
            "/structures", "/" + DirectoryAddress.OfEmployer(employer.Id, employer.Name),
            "/lieux?territoire=42094", "/" + DirectoryAddress.OfPlace(place.Id, place.Sheet.Name),
            "/mon-profil",
        ];
        // What each node keeps in memory for half a minute is read once before.
        await browser.OpenAsync("/annuaire");

        foreach (var page in pages)
        {
            HttpResponseMessage? response = null;
            var commands = await app.CountSqlAsync(async () => response = await browser.OpenAsync(page));

            Assert.True(response!.IsSuccessStatusCode, $"{page} answered {response.StatusCode}.");
            Assert.InRange(commands.Count, 1, MaxCommands);
        }
    }
}
