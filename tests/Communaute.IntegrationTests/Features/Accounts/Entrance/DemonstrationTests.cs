using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Accounts.Entrance;
using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts.Entrance;

[Collection(AccountsCommunity.Name)]
public sealed class DemonstrationTests(CommunauteApp app)
{
    private const string Pauline = "pauline.reymond@demonstration.invalid";

    [Fact]
    public async Task A_visitor_of_the_demonstration_comes_in_as_one_of_its_people()
    {
        await using var demonstration = await DemonstrationAsync();
        using var browser = new Browser(demonstration);

        var answer = await browser.SubmitAsync("/connexion?retour=/questions", $"form input[value='{Pauline}']");

        Assert.Equal("/questions", answer.Location);
        Assert.Contains(Pauline, (await browser.OpenAsync("/compte")).Text);
    }

    [Fact]
    public async Task Any_of_its_people_can_be_chosen_by_name()
    {
        await using var demonstration = await DemonstrationAsync();
        using var browser = new Browser(demonstration);

        await browser.SubmitAsync("/connexion", "select[name=email]", ("email", Pauline));

        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task The_account_of_a_real_person_is_never_lent()
    {
        var real = await app.AddAccountAsync();
        await using var demonstration = await DemonstrationAsync();
        using var browser = new Browser(demonstration);

        Assert.DoesNotContain(real.Email!, (await browser.OpenAsync("/connexion")).Page.Body!.OuterHtml, StringComparison.Ordinal);
        var answer = await browser.SubmitAsync("/connexion", "select[name=email]", ("email", real.Email!));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Another_site_cannot_bring_a_visitor_in()
    {
        await using var demonstration = await DemonstrationAsync();
        using var browser = new Browser(demonstration);

        var answer = await browser.PostAsync(DemonstrationEndpoint.Path, ("email", Pauline));

        Assert.Equal("/connexion", answer.Location);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Outside_a_demonstration_there_is_no_such_door(string environment)
    {
        await AddPaulineAsync();
        await using var serious = app.WithWebHostBuilder(host => host.UseEnvironment(environment));
        using var browser = new Browser(serious);

        var page = await browser.OpenAsync("/connexion");
        Assert.DoesNotContain("Démonstration", page.Text, StringComparison.Ordinal);

        var answer = await browser.PostAsync(DemonstrationEndpoint.Path, ("email", Pauline));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Outside_a_demonstration_the_request_itself_is_refused()
    {
        await AddPaulineAsync();

        await Assert.ThrowsAsync<NotFoundException>(() => app.SendAsync(new EnterDemonstration(Pauline), sender: null));
        Assert.Empty(await app.SendAsync(new ListDemonstrationMembers(), sender: null));
    }

    private async Task<WebApplicationFactory<Program>> DemonstrationAsync()
    {
        await AddPaulineAsync();
        return app.WithWebHostBuilder(host => host.UseSetting("Communaute:Demonstration", "true"));
    }

    private Task AddPaulineAsync() => app.ChangeAsync(async db =>
    {
        if (!await db.Members.AnyAsync(member => member.Email == Pauline))
        {
            db.Members.Add(new Member("Pauline", "Reymond", Pauline, Role.Advisor, app.Now));
        }
    });
}
