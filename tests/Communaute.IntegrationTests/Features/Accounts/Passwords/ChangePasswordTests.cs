using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Accounts.Passwords;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts.Passwords;

[Collection(AccountsCommunity.Name)]
public sealed class ChangePasswordTests(CommunauteApp app)
{
    private const string Next = "quatre hérons au bord du Furan";

    [Fact]
    public async Task Changing_it_keeps_this_session_and_ends_the_others()
    {
        var camille = await app.AddAccountAsync();
        using var here = new Browser(app);
        using var there = new Browser(app);
        await here.SignInAsync(camille.Email);
        await there.SignInAsync(camille.Email);

        var answer = await here.SubmitAsync("/compte", "#nouveau", ("Form.Current", AccountScenes.Password), ("Form.Password", Next));

        Assert.Equal("/compte?fait=mot-de-passe", answer.Location);
        Assert.Contains("Votre mot de passe a changé", (await here.OpenAsync(answer.Location!)).Page.QuerySelector("[role=status]")?.TextContent);
        Assert.False(await there.IsSignedInAsync());
        Assert.Equal("/", (await there.SignInAsync(camille.Email, Next)).Location);
    }

    [Fact]
    public async Task Its_owner_is_told_by_mail()
    {
        var camille = await app.AddAccountAsync();

        await app.SendAsync(new ChangePassword { Current = AccountScenes.Password, Password = Next }, camille);
        await app.DeliverAsync();

        Assert.Equal("Votre mot de passe a changé", Assert.Single(app.MailsTo(camille.Email!)).Subject);
    }

    [Fact]
    public async Task It_takes_the_current_one()
    {
        var camille = await app.AddAccountAsync();
        using var browser = new Browser(app);
        await browser.SignInAsync(camille.Email);

        var answer = await browser.SubmitAsync("/compte", "#nouveau", ("Form.Current", "un autre mot de passe"), ("Form.Password", Next));

        Assert.NotNull(answer.Page.QuerySelector("#actuel-erreur"));
        Assert.Equal("/", (await new Browser(app).SignInAsync(camille.Email)).Location);
    }

    [Fact]
    public async Task An_open_session_is_no_way_to_guess_it()
    {
        var camille = await app.AddAccountAsync();

        for (var i = 0; i < 5; i++)
        {
            await RefusedAsync("un autre mot de passe");
        }

        await RefusedAsync(AccountScenes.Password);

        async Task RefusedAsync(string current) => Assert.Equal(
            nameof(ChangePassword.Current),
            (await Assert.ThrowsAsync<BusinessRuleException>(() => app.SendAsync(new ChangePassword { Current = current, Password = Next }, camille))).Field);
    }

    [Fact]
    public async Task A_password_made_of_ones_name_is_refused_at_its_field()
    {
        var camille = await app.AddAccountAsync();

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() =>
            app.SendAsync(new ChangePassword { Current = AccountScenes.Password, Password = "Camille.Durand!" }, camille));

        Assert.Equal(nameof(ChangePassword.Password), refusal.Field);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    [InlineData(10_000, false)]
    public async Task A_long_phrase_is_welcome_up_to_128_characters(int length, bool accepted)
    {
        var camille = await app.AddAccountAsync();
        var change = new ChangePassword { Current = AccountScenes.Password, Password = string.Concat(Enumerable.Repeat("loutre et heron ", 700))[..length] };

        if (accepted)
        {
            await app.SendAsync(change, camille);
        }
        else
        {
            await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(change, camille));
        }
    }

    [Fact]
    public Task A_visitor_changes_nothing() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ChangePassword { Current = "x", Password = Next }, sender: null));
}
