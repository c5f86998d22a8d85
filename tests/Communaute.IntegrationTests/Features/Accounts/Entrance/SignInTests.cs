using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Accounts.Entrance;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts.Entrance;

[Collection(AccountsCommunity.Name)]
public sealed class SignInTests(CommunauteApp app)
{
    [Fact]
    public async Task A_member_comes_in_and_lands_home()
    {
        var camille = await app.AddAccountAsync();
        using var browser = new Browser(app);

        var answer = await browser.SignInAsync($" {camille.Email!.ToUpperInvariant()} ");

        Assert.Equal((HttpStatusCode.Found, "/"), (answer.Status, answer.Location));
        Assert.Contains(camille.Email, (await browser.OpenAsync("/compte")).Text);
    }

    [Fact]
    public async Task One_lands_where_one_was_going()
    {
        using var browser = new Browser(app);

        var answer = await browser.SignInAsync((await app.AddAccountAsync()).Email, path: "/connexion?retour=%2Fquestions%3Ftheme%3D3");

        Assert.Equal("/questions?theme=3", answer.Location);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/\t/evil.example")]
    public async Task No_address_leads_elsewhere(string hostile)
    {
        using var browser = new Browser(app);

        var answer = await browser.SignInAsync((await app.AddAccountAsync()).Email, path: $"/connexion?retour={Uri.EscapeDataString(hostile)}");
        Assert.Equal("/", answer.Location);

        Assert.Equal("/", (await browser.OpenAsync($"/connexion?retour={Uri.EscapeDataString(hostile)}")).Location);
    }

    [Fact]
    public async Task Unknown_wrong_locked_departed_and_without_password_are_told_the_same()
    {
        var (wrong, locked, departed, imported) = (await app.AddAccountAsync(), await app.AddAccountAsync(), await app.AddAccountAsync(), await app.AddMemberAsync());
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(m => m.Id == departed.Id)).Depart(departed.Id, app.Now));
        await GuessAsync(locked, 5);

        using var browser = new Browser(app);
        var pages = new List<string>();

        foreach (var (email, password) in new[]
        {
            ("personne@exemple.fr", AccountScenes.Password), (wrong.Email, "un autre mot de passe"), (locked.Email, AccountScenes.Password),
            (departed.Email, AccountScenes.Password), (imported.Email, AccountScenes.Password),
        })
        {
            var answer = await browser.SignInAsync(email, password);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            pages.Add(answer.Text.Trim());
        }

        Assert.Contains(SignInHandler.Refusal, Assert.Single(pages.Distinct()));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Every_refusal_costs_one_verification()
    {
        var counting = new CountingHasher();
        await using var counted = app.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Member>>(counting)));
        var departed = await app.AddAccountAsync();
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(m => m.Id == departed.Id)).Depart(departed.Id, app.Now));
        var locked = await app.AddAccountAsync();
        await GuessAsync(locked, 5);
        using var browser = new Browser(counted);

        foreach (var email in new[] { "personne@exemple.fr", (await app.AddAccountAsync()).Email, departed.Email, locked.Email, (await app.AddMemberAsync()).Email })
        {
            counting.Verifications = 0;
            await browser.SignInAsync(email, "un autre mot de passe");
            Assert.Equal(1, counting.Verifications);
        }
    }

    [Fact]
    public async Task Five_mistakes_close_the_account_for_ten_minutes()
    {
        var camille = await app.AddAccountAsync();
        await GuessAsync(camille, 5);
        await RefusedAsync(camille, AccountScenes.Password);

        app.Clock.Advance(TimeSpan.FromMinutes(9));
        await RefusedAsync(camille, AccountScenes.Password);

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.SendAsync(new SignIn { Email = camille.Email!, Password = AccountScenes.Password }, sender: null);
    }

    [Fact]
    public async Task Guesses_sent_together_are_all_counted()
    {
        var camille = await app.AddAccountAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => RefusedAsync(camille, "un autre mot de passe")));

        await RefusedAsync(camille, AccountScenes.Password);
        Assert.Equal(5, (await app.ReloadAsync(camille)).AccessFailedCount);
    }

    [Fact]
    public async Task After_the_wait_guesses_are_counted_again()
    {
        var camille = await app.AddAccountAsync();
        await GuessAsync(camille, 5);
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        await GuessAsync(camille, 5);

        await RefusedAsync(camille, AccountScenes.Password);
    }

    [Fact]
    public async Task Coming_in_forgets_earlier_mistakes()
    {
        var camille = await app.AddAccountAsync();

        for (var day = 0; day < 3; day++)
        {
            await GuessAsync(camille, 4);
            await app.SendAsync(new SignIn { Email = camille.Email!, Password = AccountScenes.Password }, sender: null);
        }
    }

    [Fact]
    public async Task A_password_is_compared_to_the_letter()
    {
        var camille = await app.AddAccountAsync();

        await RefusedAsync(camille, AccountScenes.Password + " ");
        await RefusedAsync(camille, AccountScenes.Password.ToUpperInvariant());
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_at_each_field()
    {
        using var browser = new Browser(app);

        var answer = await browser.SignInAsync("", "");

        Assert.Equal("Indiquez votre adresse électronique.", answer.Page.QuerySelector("#adresse-erreur")?.TextContent.Trim());
        Assert.Equal("Indiquez votre mot de passe.", answer.Page.QuerySelector("#mot-de-passe-erreur")?.TextContent.Trim());
        Assert.StartsWith("Erreur", answer.Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_written_back_into_the_page()
    {
        using var browser = new Browser(app);

        var answer = await browser.SignInAsync("personne@exemple.fr", "un secret bien gardé");

        Assert.DoesNotContain("un secret bien gardé", answer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_not_served_by_us_is_refused()
    {
        var camille = await app.AddAccountAsync();
        using var browser = new Browser(app);

        var answer = await browser.PostAsync("/connexion", ("_handler", "connexion"), ("Form.Email", camille.Email!), ("Form.Password", AccountScenes.Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_outlives_the_browser_only_when_one_asked(bool stayConnected)
    {
        var camille = await app.AddAccountAsync();
        using var browser = new Browser(app);

        var answer = await browser.SubmitAsync("/connexion", "input[name='Form.Password']",
            ("Form.Email", camille.Email!), ("Form.Password", AccountScenes.Password), ("Form.StayConnected", stayConnected ? "true" : "false"));

        var cookie = Assert.Single(answer.Cookies, cookie => cookie.StartsWith("Communaute=", StringComparison.Ordinal));
        Assert.Equal(stayConnected, cookie.Contains("expires=", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_session_lasts_longer_than_a_minute_and_ends_after_a_week_of_silence()
    {
        using var browser = new Browser(app);
        await browser.SignInAsync((await app.AddAccountAsync()).Email);

        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.True(await browser.IsSignedInAsync());

        app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Departure_ends_the_session()
    {
        var camille = await app.AddAccountAsync();
        using var browser = new Browser(app);
        await browser.SignInAsync(camille.Email);

        await app.ChangeAsync(async db => (await db.Members.SingleAsync(m => m.Id == camille.Id)).Depart(camille.Id, app.Now));
        app.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.False(await browser.IsSignedInAsync());
    }

    private async Task GuessAsync(Member member, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await RefusedAsync(member, "un autre mot de passe");
        }
    }

    private async Task RefusedAsync(Member member, string password) => Assert.Equal(
        SignInHandler.Refusal,
        (await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new SignIn { Email = member.Email!, Password = password }, sender: null))).Message);

    private sealed class CountingHasher : PasswordHasher<Member>
    {
        public int Verifications { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(Member user, string hashedPassword, string providedPassword)
        {
            Verifications++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
