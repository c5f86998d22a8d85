using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Announcements;
using Xunit;

namespace Communaute.IntegrationTests.Features.Announcements;

/// <summary>The pages of one announcement, which have no fixed address.</summary>
public sealed class AnnouncementPageCostTests(CommunauteApp app)
{
    private const int AtMost = 6;

    [Theory]
    [InlineData("", Role.Advisor)]
    [InlineData("", Role.Coordinator)]
    [InlineData("/modifier", Role.Coordinator)]
    [InlineData("/lectures", Role.Coordinator)]
    public async Task A_page_of_an_announcement_costs_at_most_six_commands(string under, Role role)
    {
        var member = await app.AddMemberAsync(role);
        var id = await app.AnnounceAsync(await app.AddCoordinatorAsync(), one => one.Title = "Réunion");
        var address = $"/{AnnouncementAddress.Of(id, "Réunion")}{under}";
        await app.VisitAsync(address, member);

        var commands = await app.CountSqlAsync(async () =>
        {
            using var page = await app.VisitAsync(address, member);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        });

        Assert.True(commands.Count <= AtMost, $"{address} sends {commands.Count} commands:\n{string.Join("\n\n", commands)}");
    }
}
