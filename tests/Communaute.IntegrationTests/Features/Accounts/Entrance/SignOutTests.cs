using System.Net;
using System.Security.Claims;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Accounts;
using Communaute.Web.Features.Accounts.Entrance;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts.Entrance;

[Collection(AccountsCommunity.Name)]
public sealed class SignOutTests(CommunauteApp app)
{
    [Fact]
    public async Task The_button_ends_the_session_and_shows_the_sign_in_page()
    {
        using var browser = new Browser(app);
        await browser.SignInAsync((await app.AddAccountAsync()).Email);

        var answer = await browser.SubmitAsync(SignOut.Path, "main form button");

        Assert.Equal((HttpStatusCode.Found, "/connexion"), (answer.Status, answer.Location));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Opening_the_address_changes_nothing()
    {
        using var browser = new Browser(app);
        await browser.SignInAsync((await app.AddAccountAsync()).Email);

        var page = await browser.OpenAsync(SignOut.Path);

        Assert.Equal("Se déconnecter", page.Title);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_member_out()
    {
        using var browser = new Browser(app);
        await browser.SignInAsync((await app.AddAccountAsync()).Email);

        var answer = await browser.PostAsync(SignOut.Path);

        Assert.Equal(SignOut.Path, answer.Location);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_at_once()
    {
        var camille = await app.AddAccountAsync();
        using var here = new Browser(app);
        using var there = new Browser(app);
        await here.SignInAsync(camille.Email);
        await there.SignInAsync(camille.Email);
        Assert.True(await there.IsSignedInAsync());

        var answer = await here.SubmitAsync("/compte", "form input[value='partout']");

        Assert.Equal("/connexion", answer.Location);
        Assert.False(await here.IsSignedInAsync());
        Assert.False(await there.IsSignedInAsync());
    }

    [Fact]
    public async Task What_another_tab_still_shows_may_do_nothing_once_its_browser_signed_out()
    {
        var camille = await app.AddAccountAsync();
        await using var tab = app.Services.CreateAsyncScope();
        var circuit = (CircuitSession)tab.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        var principal = new ClaimsPrincipal(MemberClaims.For(camille, "Test"));
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
        var mediator = tab.ServiceProvider.GetRequiredService<IMediator>();
        await mediator.Send(new ReadMyAccount());

        app.Services.GetRequiredService<Sessions>().End(principal);

        await Assert.ThrowsAsync<AccessDeniedException>(() => mediator.Send(new ReadMyAccount()));
        Assert.Null((await circuit.GetAuthenticationStateAsync()).User.Identity?.Name);
        await app.SendAsync(new ReadMyAccount(), camille);
    }

    [Fact]
    public Task A_visitor_has_no_session_to_end() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new EndAllSessions(), sender: null));

    [Fact]
    public async Task A_visitor_who_opens_their_account_is_asked_to_sign_in_first()
    {
        using var browser = new Browser(app);

        var answer = await browser.OpenAsync("/compte");

        Assert.Equal((HttpStatusCode.Found, "/connexion?retour=%2Fcompte"), (answer.Status, answer.Location));
    }
}
