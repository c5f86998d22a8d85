using System.Net;
using System.Text.Json;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Forum.Overview;
using Communaute.Web.Platform.Identity;
using Xunit;

namespace Communaute.IntegrationTests.Features.Forum.Overview;

public sealed class ShowOverviewTests(CommunauteApp app)
{
    [Fact]
    public async Task Nothing_on_the_page_names_whoever_asked_even_when_there_is_one_question()
    {
        var coordinator = await app.AddCoordinatorAsync();
        var author = await app.AddMemberAsync(Role.Advisor, "Zébulon", "Quintefeuille");
        var theme = await app.AThemeAsync(1);
        await app.AskAboutAsync(theme, author, withoutName: true);

        var view = JsonSerializer.Serialize(await app.SendAsync(new ShowOverview(), coordinator));
        var page = await app.ReadPageAsync("/coordination", coordinator);

        Assert.All(new[] { view, page }, text =>
        {
            Assert.DoesNotContain("Quintefeuille", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain($"annuaire/{author.Id}/", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(Role.Advisor, HttpStatusCode.NotFound)]
    [InlineData(Role.Coordinator, HttpStatusCode.OK)]
    [InlineData(Role.Administrator, HttpStatusCode.OK)]
    public async Task The_page_exists_for_those_who_coordinate(Role role, HttpStatusCode status)
    {
        var member = await app.AddMemberAsync(role);

        using var page = await app.VisitAsync("/coordination", member);

        Assert.Equal(status, page.StatusCode);
    }

    [Fact]
    public async Task A_member_cannot_ask_for_the_figures() =>
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await app.SendAsync(new ShowOverview(), await app.AddMemberAsync()));

    [Theory]
    [InlineData("4", 4)]
    [InlineData("52", 52)]
    [InlineData("7", 12)]
    [InlineData("-1", 12)]
    [InlineData("<script>", 12)]
    public async Task The_address_says_the_period_and_a_mistyped_one_shows_the_usual(string weeks, int shown)
    {
        var page = await app.ReadPageAsync($"/coordination?semaines={Uri.EscapeDataString(weeks)}", await app.AddCoordinatorAsync());

        Assert.Contains($"href=\"coordination?semaines={shown}\" aria-current=\"true\"", page, StringComparison.Ordinal);
    }
}
