using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts.Passwords;

[Collection(AccountsCommunity.Name)]
public sealed class ForgottenPasswordTests(CommunauteApp app)
{
    private const string Next = "quatre hérons au bord du Furan";

    [Fact]
    public async Task The_link_of_the_mail_opens_a_new_password()
    {
        var camille = await app.AddAccountAsync();
        using var browser = new Browser(app);
        var link = await LinkAsync(camille);

        var answer = await browser.SubmitAsync(link, "#mot-de-passe", ("Form.Password", Next));

        Assert.Equal("Votre mot de passe a changé", answer.Title);
        Assert.Equal("/", (await browser.SignInAsync(camille.Email, Next)).Location);
    }

    [Fact]
    public async Task The_former_password_opens_nothing_any_more()
    {
        var camille = await app.AddAccountAsync();
        using var browser = new Browser(app);
        await browser.SubmitAsync(await LinkAsync(camille), "#mot-de-passe", ("Form.Password", Next));

        await browser.SignInAsync(camille.Email);

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_link_serves_once()
    {
        var camille = await app.AddAccountAsync();
        var link = await LinkAsync(camille);
        using var browser = new Browser(app);
        await browser.SubmitAsync(link, "#mot-de-passe", ("Form.Password", Next));

        var again = await browser.OpenAsync(link);

        Assert.Equal("Ce lien n’est plus valable", again.Title);
        Assert.NotNull(again.Page.QuerySelector("a[href='mot-de-passe-oublie']"));
    }

    [Fact]
    public async Task A_page_left_open_on_a_used_link_says_what_to_do()
    {
        var camille = await app.AddAccountAsync();
        var link = await LinkAsync(camille);
        using var browser = new Browser(app);
        var left = await browser.OpenAsync(link);
        await browser.SubmitAsync(link, "#mot-de-passe", ("Form.Password", Next));

        var answer = await browser.SubmitAsync(left, link, "#mot-de-passe", ("Form.Password", "cinq loutres dans le Lignon"));

        Assert.Equal((HttpStatusCode.OK, "Ce lien n’est plus valable"), (answer.Status, answer.Title));
        Assert.Equal("/", (await browser.SignInAsync(camille.Email, Next)).Location);
    }

    [Fact]
    public async Task Of_posts_sent_together_one_changes_the_password()
    {
        var camille = await app.AddAccountAsync();
        var link = await LinkAsync(camille);
        using var browser = new Browser(app);
        var page = await browser.OpenAsync(link);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => browser.SubmitAsync(page, link, "#mot-de-passe", ("Form.Password", $"{Next} {i}"))));

        Assert.Single(answers, answer => answer.Title == "Votre mot de passe a changé");
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    [Fact]
    public async Task A_link_is_worth_nothing_after_its_time()
    {
        var camille = await app.AddAccountAsync();
        var link = await LinkAsync(camille);
        await using var later = app.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = TimeSpan.Zero)));
        using var browser = new Browser(later);

        Assert.Equal("Ce lien n’est plus valable", (await browser.OpenAsync(link)).Title);
    }

    [Fact]
    public void A_link_lives_24_hours() => Assert.Equal(
        TimeSpan.FromHours(24),
        app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<DataProtectionTokenProviderOptions>>().Value.TokenLifespan);

    [Fact]
    public async Task A_link_made_for_one_opens_nothing_for_another()
    {
        var (camille, sacha) = (await app.AddAccountAsync(), await app.AddAccountAsync());
        var link = (await LinkAsync(camille)).Replace($"/{camille.Id}?", $"/{sacha.Id}?", StringComparison.Ordinal);
        using var browser = new Browser(app);

        Assert.Equal("Ce lien n’est plus valable", (await browser.OpenAsync(link)).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?code=x")]
    [InlineData("?code=CfDJ8AAAA%0d%0a")]
    public async Task A_link_that_we_never_made_says_how_to_get_one(string query)
    {
        var camille = await app.AddAccountAsync();
        using var browser = new Browser(app);

        var page = await browser.OpenAsync($"/mot-de-passe/{camille.Id}{query}");

        Assert.Equal((HttpStatusCode.OK, "Ce lien n’est plus valable"), (page.Status, page.Title));
    }

    [Theory]
    [InlineData("court")]
    [InlineData("motdepasse123")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("")]
    public async Task A_weak_password_is_refused_at_its_field_and_the_link_still_opens(string weak)
    {
        var camille = await app.AddAccountAsync();
        var link = await LinkAsync(camille);
        using var browser = new Browser(app);

        var answer = await browser.SubmitAsync(link, "#mot-de-passe", ("Form.Password", weak));

        Assert.NotNull(answer.Page.QuerySelector("#mot-de-passe-erreur"));
        Assert.Equal("/", (await browser.SignInAsync(camille.Email)).Location);
        Assert.Equal("Choisir un nouveau mot de passe", (await browser.OpenAsync(link)).Title);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_opens_a_locked_account()
    {
        var camille = await app.AddAccountAsync();
        using var former = new Browser(app);
        await former.SignInAsync(camille.Email);
        await app.ChangeAsync(db => db.Members.Where(m => m.Id == camille.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.AccessFailedCount, 5).SetProperty(m => m.LockoutEnd, app.Clock.GetUtcNow().AddMinutes(10))));
        using var browser = new Browser(app);

        await browser.SubmitAsync(await LinkAsync(camille), "#mot-de-passe", ("Form.Password", Next));

        Assert.False(await former.IsSignedInAsync());
        Assert.Equal("/", (await browser.SignInAsync(camille.Email, Next)).Location);
    }

    [Fact]
    public async Task Known_unknown_departed_and_imported_addresses_are_answered_the_same()
    {
        var (known, departed, imported) = (await app.AddAccountAsync(), await app.AddAccountAsync(), await app.AddMemberAsync());
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(m => m.Id == departed.Id)).Depart(departed.Id, app.Now));
        using var browser = new Browser(app);
        var pages = new List<string>();

        foreach (var address in new[] { known.Email!, "personne@exemple.fr", departed.Email!, imported.Email! })
        {
            pages.Add((await browser.SubmitAsync("/mot-de-passe-oublie", "#adresse", ("Form.Email", address))).Text);
        }

        Assert.Single(pages.Distinct());
        await app.DeliverAsync();
        Assert.Single(app.MailsTo(known.Email!));
        Assert.All(new[] { "personne@exemple.fr", departed.Email!, imported.Email! }, address => Assert.Empty(app.MailsTo(address)));
    }

    [Fact]
    public async Task Asking_again_and_again_fills_no_mailbox()
    {
        var camille = await app.AddAccountAsync();

        for (var i = 0; i < 5; i++)
        {
            await AskAsync(camille.Email!);
        }

        await app.DeliverAsync();
        Assert.Single(app.MailsTo(camille.Email!));

        app.Clock.Advance(AskForNewPasswordHandler.Pause + TimeSpan.FromSeconds(1));
        await AskAsync(camille.Email!);
        await app.DeliverAsync();
        Assert.Equal(2, app.MailsTo(camille.Email!).Count);
    }

    [Fact]
    public async Task No_code_rests_in_the_database()
    {
        var camille = await app.AddAccountAsync();
        var code = (await LinkAsync(camille)).Split("code=")[1];

        var mail = await app.ReadAsync(db => db.OutgoingMails.SingleAsync(m => m.Recipient == camille.Email));

        Assert.DoesNotContain(code, System.Text.Json.JsonSerializer.Serialize(mail), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.UserTokens.AnyAsync()));
    }

    [Theory]
    [InlineData("a@exemple.fr\r\nBcc: x@exemple.fr")]
    [InlineData("a@exemple.fr,x@exemple.fr")]
    [InlineData("pas une adresse")]
    public async Task A_hostile_address_is_refused_at_its_field(string address)
    {
        using var browser = new Browser(app);

        var answer = await browser.SubmitAsync("/mot-de-passe-oublie", "#adresse", ("Form.Email", address));

        Assert.NotNull(answer.Page.QuerySelector("#adresse-erreur"));
    }

    [Fact]
    public async Task The_mail_greets_by_a_name_that_cannot_become_a_header()
    {
        var camille = await app.AddAccountAsync();
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(m => m.Id == camille.Id)).Rename("Camille\r\nBcc: x@exemple.fr", "<b>D"));

        await LinkAsync(camille);

        var mail = Assert.Single(app.MailsTo(camille.Email!));
        Assert.Empty(mail.Bcc);
        Assert.Equal(camille.Email, Assert.Single(mail.To.Mailboxes).Address);
    }

    private async Task<string> LinkAsync(Member member)
    {
        await AskAsync(member.Email!);
        await app.DeliverAsync();
        return AccountScenes.PathIn(app.MailsTo(member.Email!)[^1]);
    }

    private Task<MediatR.Unit> AskAsync(string email) => app.SendAsync(new AskForNewPassword { Email = email }, sender: null);
}
