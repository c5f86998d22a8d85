using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Accounts.Invitations;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Communaute.IntegrationTests.Features.Accounts.Invitations;

[Collection(AccountsCommunity.Name)]
public sealed class AcceptInvitationTests(CommunauteApp app)
{
    private static readonly (string, string)[] Pauline =
        [("Form.FirstName", "Pauline"), ("Form.LastName", "Reymond"), ("Form.Password", AccountScenes.Password)];

    [Fact]
    public async Task The_link_of_the_mail_makes_a_member_and_their_profile_and_lets_them_in()
    {
        var email = AccountScenes.NewAddress();
        await app.InviteAsync(email, Role.Coordinator, "/questions?theme=3");
        await app.DeliverAsync();
        using var browser = new Browser(app);
        var mail = Assert.Single(app.MailsTo(email));
        var page = await browser.OpenAsync(AccountScenes.PathIn(mail));
        Assert.Contains("Yves Montagny vous invite", page.Text);
        Assert.Equal(email, page.Page.QuerySelector("#adresse")?.GetAttribute("value"));

        var answer = await browser.SubmitAsync(AccountScenes.PathIn(mail), "#prenom", Pauline);

        Assert.Equal((HttpStatusCode.Found, "/questions?theme=3"), (answer.Status, answer.Location));
        Assert.True(await browser.IsSignedInAsync());
        var member = await app.ReadAsync(db => db.Members.SingleAsync(m => m.Email == email));
        Assert.Equal(("Pauline Reymond", Role.Coordinator), (member.DisplayName, member.Role));
        Assert.True(await app.ReadAsync(db => db.Advisors.AnyAsync(a => a.Id == member.Id && a.ListedAt != null)));
        Assert.Equal(member.Id, (await app.ReadAsync(db => db.Invitations.SingleAsync(i => i.Email == email))).AcceptedById);
    }

    [Fact]
    public async Task The_mail_says_who_invites_and_until_when_in_the_time_of_Paris()
    {
        var email = AccountScenes.NewAddress();
        var id = await app.InviteAsync(email);
        await app.DeliverAsync();

        var mail = Assert.Single(app.MailsTo(email));

        var invitation = await app.ReadAsync(db => db.Invitations.SingleAsync(i => i.Id == id));
        Assert.Equal("Yves Montagny vous invite dans Communauté", mail.Subject);
        Assert.Contains(invitation.ExpiresAt.AddHours(1).Year.ToString(System.Globalization.CultureInfo.InvariantCulture), mail.TextBody);
        Assert.Contains("jusqu’au", mail.TextBody);
        Assert.Contains("/invitation/", mail.HtmlBody);
    }

    [Fact]
    public async Task Twenty_posts_at_once_make_one_member()
    {
        var email = AccountScenes.NewAddress();
        var path = app.InvitationPath(await app.InviteAsync(email));
        using var browser = new Browser(app);
        var page = await browser.OpenAsync(path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.SubmitAsync(page, path, "#prenom", Pauline)));

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Found), answer => Assert.Equal("Cette invitation a déjà servi", answer.Title));
        Assert.Equal(1, await app.ReadAsync(db => db.Members.CountAsync(m => m.Email == email)));
        Assert.Equal(1, await app.ReadAsync(db => db.Invitations.CountAsync(i => i.Email == email && i.AcceptedAt != null)));
    }

    [Fact]
    public async Task An_impatient_hand_that_sends_twice_is_let_in_by_both()
    {
        var path = app.InvitationPath(await app.InviteAsync(AccountScenes.NewAddress()));
        using var browser = new Browser(app);
        var page = await browser.OpenAsync(path);

        var answers = await Task.WhenAll(browser.SubmitAsync(page, path, "#prenom", Pauline), browser.SubmitAsync(page, path, "#prenom", Pauline));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Found, "/"), (answer.Status, answer.Location)));
    }

    [Fact]
    public async Task Twenty_people_with_one_first_link_make_one_administrator()
    {
        await using var empty = new CommunauteApp();
        var path = (await empty.Services.GetRequiredService<SetUpLink>().CreateAsync(email: null, CancellationToken.None)).PathAndQuery;
        var code = path.Split('/')[^1];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                await empty.SendAsync(new AcceptInvitation { Code = code, FirstName = "Yves", LastName = "Montagny", Email = $"yves{i}@exemple.fr", Password = AccountScenes.Password }, sender: null);
                return true;
            }
            catch (BusinessRuleException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, accepted => accepted);
        Assert.Equal(1, await empty.ReadAsync(db => db.Members.CountAsync()));
        Assert.Equal(1, await empty.ReadAsync(db => db.Advisors.CountAsync()));
    }

    [Fact]
    public async Task The_first_link_asks_for_an_address_and_closes_once_there_is_an_administrator()
    {
        await using var empty = new CommunauteApp();
        var link = empty.Services.GetRequiredService<SetUpLink>();
        var first = (await link.CreateAsync(email: null, CancellationToken.None)).PathAndQuery;
        using var browser = new Browser(empty);
        Assert.NotNull((await browser.OpenAsync(first)).Page.QuerySelector("#adresse:not([readonly])"));

        await empty.AddAdministratorAsync();

        Assert.Equal("Ce lien ne sert plus", (await browser.OpenAsync(first)).Title);
        var named = (await link.CreateAsync("yves@exemple.fr", CancellationToken.None)).PathAndQuery;
        Assert.Equal("/", (await browser.SubmitAsync(named, "#prenom", Pauline)).Location);
        Assert.Equal(Role.Administrator, (await empty.ReadAsync(db => db.Members.SingleAsync(m => m.Email == "yves@exemple.fr"))).Role);
    }

    [Fact]
    public async Task An_imported_member_keeps_their_number_and_receives_a_password()
    {
        var imported = await app.AddMemberAsync();
        var path = app.InvitationPath(await app.InviteAsync(imported.Email!, Role.Coordinator));
        using var browser = new Browser(app);
        Assert.Equal("Camille", (await browser.OpenAsync(path)).Page.QuerySelector("#prenom")?.GetAttribute("value"));

        await browser.SubmitAsync(path, "#prenom", Pauline);

        var member = await app.ReadAsync(db => db.Members.SingleAsync(m => m.NormalizedEmail == imported.NormalizedEmail));
        Assert.Equal((imported.Id, "Pauline Reymond", Role.Coordinator), (member.Id, member.DisplayName, member.Role));
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task The_address_of_the_invitation_cannot_be_changed()
    {
        var email = AccountScenes.NewAddress();
        var path = app.InvitationPath(await app.InviteAsync(email));
        using var browser = new Browser(app);

        await browser.SubmitAsync(path, "#prenom", [.. Pauline, ("Form.Email", "autre@exemple.fr"), ("adresse", "autre@exemple.fr"), ("Form.Role", "3")]);

        Assert.Equal(Role.Advisor, (await app.ReadAsync(db => db.Members.SingleAsync(m => m.Email == email))).Role);
        Assert.False(await app.ReadAsync(db => db.Members.AnyAsync(m => m.Email == "autre@exemple.fr")));
    }

    [Fact]
    public async Task A_code_in_the_form_never_replaces_the_one_of_the_address()
    {
        var (mine, theirs) = (AccountScenes.NewAddress(), AccountScenes.NewAddress());
        var path = app.InvitationPath(await app.InviteAsync(mine));
        var other = app.InvitationPath(await app.InviteAsync(theirs, Role.Administrator)).Split('/')[^1];
        using var browser = new Browser(app);

        await browser.SubmitAsync(path, "#prenom", [.. Pauline, ("Form.Code", other)]);

        Assert.False(await app.ReadAsync(db => db.Members.AnyAsync(m => m.Email == theirs)));
    }

    [Fact]
    public async Task A_link_that_has_served_shows_where_to_sign_in()
    {
        var path = app.InvitationPath(await app.InviteAsync(AccountScenes.NewAddress()));
        await new Browser(app).SubmitAsync(path, "#prenom", Pauline);
        using var stranger = new Browser(app);

        var page = await stranger.OpenAsync(path);

        Assert.Equal("Cette invitation a déjà servi", page.Title);
        Assert.NotNull(page.Page.QuerySelector("main a[href=connexion]"));
    }

    [Fact]
    public async Task Whoever_posts_a_used_link_with_another_password_is_not_let_in()
    {
        var email = AccountScenes.NewAddress();
        var path = app.InvitationPath(await app.InviteAsync(email));
        using var stranger = new Browser(app);
        var left = await stranger.OpenAsync(path);
        await new Browser(app).SubmitAsync(path, "#prenom", Pauline);

        var answer = await stranger.SubmitAsync(left, path, "#prenom", ("Form.FirstName", "X"), ("Form.LastName", "Y"), ("Form.Password", "sept brochets dans un étang"));

        Assert.Equal("Cette invitation a déjà servi", answer.Title);
        Assert.False(await stranger.IsSignedInAsync());
        Assert.Equal("Pauline", (await app.ReadAsync(db => db.Members.SingleAsync(m => m.Email == email))).FirstName);
    }

    [Fact]
    public async Task An_expired_link_says_whom_to_ask()
    {
        var path = app.InvitationPath(await app.InviteAsync(AccountScenes.NewAddress()));
        using var browser = new Browser(app);
        app.Clock.Advance(Invitation.Lifespan);

        var page = await browser.OpenAsync(path);

        Assert.Equal("Cette invitation a expiré", page.Title);
        Assert.Contains("Yves Montagny", page.Text);
    }

    [Fact]
    public async Task A_withdrawn_link_says_so_even_to_a_page_left_open()
    {
        var id = await app.InviteAsync(AccountScenes.NewAddress());
        var path = app.InvitationPath(id);
        using var browser = new Browser(app);
        var left = await browser.OpenAsync(path);
        await app.SendAsync(new WithdrawInvitation(id), await app.AddAdministratorAsync());

        var answer = await browser.SubmitAsync(left, path, "#prenom", Pauline);

        Assert.Equal((HttpStatusCode.OK, "Cette invitation a été retirée"), (answer.Status, answer.Title));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%2e%2e%2f")]
    [InlineData("1")]
    public async Task A_link_that_we_never_made_says_what_to_do(string code)
    {
        using var browser = new Browser(app);

        var page = await browser.OpenAsync($"/invitation/{code}");

        Assert.Contains("Copiez-le en entier", page.Text);
    }

    [Theory]
    [InlineData("", "Reymond", "#prenom-erreur")]
    [InlineData("Pauline\r\nBcc: x@exemple.fr", "Reymond", "#prenom-erreur")]
    [InlineData("Pauline", "Rey\u202emond", "#nom-erreur")]
    [InlineData("Pauline", "Rey\u0001mond", "#nom-erreur")]
    [InlineData("Pauline", "Reymondreymondreymondreymondreymondreymondreymondreymondreymond", "#nom-erreur")]
    public async Task A_name_that_could_not_stand_in_a_mail_is_refused_at_its_field(string firstName, string lastName, string error)
    {
        var email = AccountScenes.NewAddress();
        var path = app.InvitationPath(await app.InviteAsync(email));
        using var browser = new Browser(app);

        var answer = await browser.SubmitAsync(path, "#prenom", ("Form.FirstName", firstName), ("Form.LastName", lastName), ("Form.Password", AccountScenes.Password));

        Assert.NotNull(answer.Page.QuerySelector(error));
        Assert.False(await app.ReadAsync(db => db.Members.AnyAsync(m => m.Email == email)));
    }

    [Fact]
    public async Task A_name_is_shown_as_text_and_never_as_a_page()
    {
        var path = app.InvitationPath(await app.InviteAsync(AccountScenes.NewAddress()));
        using var browser = new Browser(app);
        await browser.SubmitAsync(path, "#prenom", ("Form.FirstName", "<img src=x onerror=alert(1)>"), ("Form.LastName", "D"), ("Form.Password", AccountScenes.Password));

        var page = await browser.OpenAsync("/compte");

        Assert.Null(page.Page.QuerySelector("img[onerror]"));
        Assert.Contains("<img src=x onerror=alert(1)> D", page.Text);
    }

    [Fact]
    public async Task A_password_of_ones_own_name_leaves_the_link_open_and_what_was_typed_on_the_page()
    {
        var path = app.InvitationPath(await app.InviteAsync(AccountScenes.NewAddress()));
        using var browser = new Browser(app);

        var answer = await browser.SubmitAsync(path, "#prenom", ("Form.FirstName", "Pauline"), ("Form.LastName", "Reymond"), ("Form.Password", "paulinereymond"));

        Assert.NotNull(answer.Page.QuerySelector("#mot-de-passe-erreur"));
        Assert.Equal("Pauline", answer.Page.QuerySelector("#prenom")?.GetAttribute("value"));
        Assert.Equal("/", (await browser.SubmitAsync(path, "#prenom", Pauline)).Location);
    }

    [Fact]
    public async Task A_closed_account_is_not_opened_again_by_a_link()
    {
        var imported = await app.AddMemberAsync();
        var path = app.InvitationPath(await app.InviteAsync(imported.Email!));
        await app.ChangeAsync(async db => (await db.Members.SingleAsync(m => m.Id == imported.Id)).Depart(imported.Id, app.Now));
        using var browser = new Browser(app);

        var answer = await browser.SubmitAsync(path, "#prenom", Pauline);

        Assert.NotNull(answer.Page.QuerySelector("#adresse-erreur"));
        Assert.False((await app.ReloadAsync(imported)).HasPassword);
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing()
    {
        var id = await app.InviteAsync(AccountScenes.NewAddress());
        using var browser = new Browser(app);
        await browser.OpenAsync(app.InvitationPath(id));
        await browser.OpenAsync(app.InvitationPath(id));

        Assert.Null((await app.ReadAsync(db => db.Invitations.SingleAsync(i => i.Id == id))).AcceptedAt);
    }
}
