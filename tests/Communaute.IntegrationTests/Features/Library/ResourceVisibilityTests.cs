using System.Net;
using Communaute.IntegrationTests.Support;
using Communaute.Library;
using Communaute.Web.Features.Library;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Library;

public sealed class ResourceVisibilityTests(CommunauteApp app)
{
    [Fact]
    public async Task A_draft_does_not_exist_for_an_advisor()
    {
        var id = await app.WriteResourceAsync(await app.AddCoordinatorAsync(), publish: false);

        Assert.Null(await app.SendAsync(new ReadResource(id), await app.AddMemberAsync()));
    }

    [Fact]
    public async Task A_draft_is_read_by_its_author_and_by_another_coordinator()
    {
        var author = await app.AddCoordinatorAsync();
        var id = await app.WriteResourceAsync(author, publish: false);

        Assert.NotNull(await app.SendAsync(new ReadResource(id), author));
        Assert.NotNull(await app.SendAsync(new ReadResource(id), await app.AddCoordinatorAsync()));
    }

    [Fact]
    public async Task A_published_resource_is_read_by_every_member_and_by_no_visitor()
    {
        var id = await app.WriteResourceAsync(await app.AddCoordinatorAsync());

        Assert.Equal("Premiers pas avec son smartphone", (await app.SendAsync(new ReadResource(id), await app.AddMemberAsync()))?.Title);
        await Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new ReadResource(id), sender: null));
    }

    [Fact]
    public async Task An_archived_resource_is_still_read_and_says_since_when()
    {
        var nadege = await app.AddCoordinatorAsync();
        var id = await app.WriteResourceAsync(nadege);

        await app.SendAsync(new ArchiveResource(id), nadege);

        var read = await app.SendAsync(new ReadResource(id), await app.AddMemberAsync());
        Assert.Equal(ResourceState.Archived, read?.State);
        Assert.Equal(app.Now, read?.ArchivedAt);
    }

    [Fact]
    public async Task The_file_of_a_draft_is_not_found_until_the_draft_is_published()
    {
        var nadege = await app.AddCoordinatorAsync();
        var (id, file) = await app.WriteWithFileAsync(nadege, publish: false);
        using var camille = app.BrowserOf(await app.AddMemberAsync());
        using var other = app.BrowserOf(await app.AddCoordinatorAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await camille.OpenAsync(file.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync(file.Address)).StatusCode);

        await app.SendAsync(new PublishResource(id), nadege);

        Assert.Equal(HttpStatusCode.OK, (await camille.OpenAsync(file.Address)).StatusCode);
    }

    [Fact]
    public async Task A_picture_in_a_text_is_read_by_others_from_its_publication_on_whoever_publishes()
    {
        var nadege = await app.AddCoordinatorAsync();
        var picture = await app.KeepFileAsync(nadege);
        var draft = await app.AResourceAsync(publish: false);
        draft.Body = $"![Écran d’accueil]({picture.Address})";
        var id = await app.SendAsync(draft, nadege);
        using var camille = app.BrowserOf(await app.AddMemberAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await camille.OpenAsync(picture.Address)).StatusCode);

        await app.SendAsync(new PublishResource(id), await app.AddCoordinatorAsync());

        Assert.Equal(HttpStatusCode.OK, (await camille.OpenAsync(picture.Address)).StatusCode);
    }

    [Fact]
    public async Task Nobody_shows_to_others_a_file_they_may_not_read_themselves()
    {
        var secret = await app.KeepFileAsync(await app.AddMemberAsync());
        var resource = await app.AResourceAsync();
        resource.Body = $"![]({secret.Address})";
        await app.SendAsync(resource, await app.AddCoordinatorAsync());
        var thief = await app.AResourceAsync();
        thief.Files = [new AttachedFile(secret.Id, "Volé", secret.Name, secret.Size)];

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(async () => await app.SendAsync(thief, await app.AddCoordinatorAsync()));

        Assert.Equal(nameof(SaveResource.Files), refusal.Field);
        using var camille = app.BrowserOf(await app.AddMemberAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await camille.OpenAsync(secret.Address)).StatusCode);
    }

    [Fact]
    public async Task Those_who_can_help_share_a_theme_are_there_and_those_who_can_train_come_first()
    {
        var nadege = await app.AddCoordinatorAsync();
        var id = await app.WriteResourceAsync(nadege);
        var theme = new Communaute.Taxonomy.Theme($"Thème {Guid.NewGuid():N}", Communaute.Taxonomy.ThemeFamily.DigitalCulture, 99);
        await app.ChangeAsync(async db =>
        {
            var resource = await db.Resources.Include(r => r.Themes).Include(r => r.Audiences).Include(r => r.Tags).SingleAsync(r => r.Id == id);
            resource.Classify([theme], [], []);
        });
        var themeId = theme.Id;
        var (knows, trains, discovers, away) = (await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync(), await app.AddMemberAsync());
        await app.ChangeAsync(db =>
        {
            db.Advisors.AddRange(
                Helper(knows, Communaute.Advisors.SkillLevel.AtEase), Helper(trains, Communaute.Advisors.SkillLevel.CanTrain),
                Helper(discovers, Communaute.Advisors.SkillLevel.Discovering), Helper(away, Communaute.Advisors.SkillLevel.CanTrain, app.Now.AddDays(3)));
            return Task.CompletedTask;

            Communaute.Advisors.Advisor Helper(Communaute.Members.Member member, Communaute.Advisors.SkillLevel level, DateTime? awayUntil = null)
            {
                var advisor = new Communaute.Advisors.Advisor(db.Attach(member).Entity, app.Now);
                advisor.CanHelpWith([(themeId, level)], []);
                advisor.BeAway(awayUntil);
                return advisor;
            }
        });

        var helpers = (await app.SendAsync(new ReadResource(id), nadege))!.Helpers;

        Assert.Equal([trains.Id, knows.Id], helpers.Select(helper => helper.Id));
    }

    [Fact]
    public async Task Reading_a_resource_costs_six_commands_at_most()
    {
        var nadege = await app.AddCoordinatorAsync();
        var (id, _) = await app.WriteWithFileAsync(nadege, publish: true);

        var commands = await app.CountSqlAsync(() => app.SendAsync(new ReadResource(id), nadege));

        Assert.InRange(commands.Count, 1, 6);
    }
}
