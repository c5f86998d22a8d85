using Communaute.Advisors;
using Communaute.IntegrationTests.Support;
using Communaute.Web.Features.Advisors.Profiles;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Features.Advisors;

public sealed class EditProfileTests(CommunauteApp app)
{
    [Fact]
    public async Task What_one_writes_is_what_others_read()
    {
        var (theme, audience) = (await app.ReadAsync(db => db.Themes.FirstAsync()), await app.ReadAsync(db => db.Audiences.FirstAsync()));
        var lea = await app.AddAdvisorAsync(profile: edit =>
        {
            (edit.Headline, edit.Bio, edit.Languages) = ("Conseillère à Feurs", "J’aime les **robots**.", "français, arabe");
            edit.Skills = [new SkillChoice(theme.Id, SkillLevel.CanTrain)];
            edit.AudienceIds = [audience.Id];
        });

        var seen = (await app.SendAsync(new ReadProfile(lea.Id), await app.AddMemberAsync()))!;

        Assert.Equal("Conseillère à Feurs", seen.Person.Headline);
        Assert.Contains("<strong>robots</strong>", seen.Person.BioHtml, StringComparison.Ordinal);
        Assert.Equal(theme.Label, Assert.Single(seen.SkillsByLevel.Single(level => level.Key == SkillLevel.CanTrain)).Label);
        Assert.Equal(audience.Label, Assert.Single(seen.Audiences).Label);
    }

    [Fact]
    public async Task A_level_can_change_and_a_theme_can_go()
    {
        var themes = await app.ReadAsync(db => db.Themes.Take(3).Select(theme => theme.Id).ToListAsync());
        var lea = await app.AddAdvisorAsync(profile: edit => edit.Skills = [new(themes[0], SkillLevel.AtEase), new(themes[1], SkillLevel.AtEase)]);

        await app.EditProfileAsync(lea, edit => edit.Skills = [new(themes[0], SkillLevel.CanTrain), new(themes[2], SkillLevel.Discovering)]);

        var skills = (await app.SendAsync(new ReadMyProfile(), lea)).Profile.Skills;
        Assert.Equal([new(themes[0], SkillLevel.CanTrain), new(themes[2], SkillLevel.Discovering)], skills.OrderBy(skill => skill.ThemeId));
    }

    [Fact]
    public async Task Two_tabs_do_not_overwrite_each_other()
    {
        var lea = await app.AddAdvisorAsync();
        var (first, second) = ((await app.SendAsync(new ReadMyProfile(), lea)).Profile, (await app.SendAsync(new ReadMyProfile(), lea)).Profile);
        first.Headline = "Depuis le premier onglet";
        second.Headline = "Depuis le second";
        await app.SendAsync(first, lea);

        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => app.SendAsync(second, lea));

        Assert.Contains("Depuis le premier onglet", conflict.SavedText, StringComparison.Ordinal);
        second.Revision = conflict.Revision;
        await app.SendAsync(second, lea);
        Assert.Equal("Depuis le second", (await app.SendAsync(new ReadMyProfile(), lea)).Profile.Headline);
    }

    [Fact]
    public async Task The_first_profile_saved_from_two_tabs_at_once_is_one_profile()
    {
        var lea = await app.AddMemberAsync();

        var saves = await Task.WhenAll(Enumerable.Range(0, 4).Select(async rank =>
            await Record.ExceptionAsync(() => app.SendAsync(new EditProfile { Headline = $"Onglet {rank}" }, lea))));

        Assert.Single(saves, failure => failure is null);
        Assert.All(saves.OfType<Exception>(), failure => Assert.IsType<EditConflictException>(failure));
    }

    [Fact]
    public async Task Nobody_can_show_a_file_of_another_as_their_photo()
    {
        var (lea, tom) = (await app.AddAdvisorAsync(), await app.AddAdvisorAsync());
        var secret = await app.AddPictureAsync(lea);

        var refusal = await Assert.ThrowsAsync<BusinessRuleException>(() => app.EditProfileAsync(tom, edit => edit.PhotoFileId = secret.Id));

        Assert.Equal(nameof(EditProfile.PhotoFileId), refusal.Field);
    }

    [Fact]
    public async Task A_document_is_no_photo()
    {
        var lea = await app.AddAdvisorAsync();
        var document = await app.AddPictureAsync(lea, "application/pdf");

        await Assert.ThrowsAsync<BusinessRuleException>(() => app.EditProfileAsync(lea, edit => edit.PhotoFileId = document.Id));
    }

    [Fact]
    public async Task Someone_away_can_help_again_the_day_after_without_doing_anything()
    {
        var lea = await app.AddAdvisorAsync(profile: edit => edit.AwayThrough = DateOnly.FromDateTime(app.Now).AddDays(40));

        var away = (await app.SendAsync(new ReadProfile(lea.Id), lea))!.Person.AwayUntil;
        var again = (await app.SendAsync(new ReadMyProfile(), lea)).Profile.AwayThrough;

        Assert.Equal(DateOnly.FromDateTime(app.Now).AddDays(40), again);
        Assert.InRange(away!.Value, app.Now.AddDays(39), app.Now.AddDays(42));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("appelez-moi")]
    public async Task A_number_that_cannot_be_dialled_is_refused_at_its_field(string phone)
    {
        var lea = await app.AddMemberAsync();

        var refusal = await Assert.ThrowsAsync<ValidationException>(() => app.SendAsync(new EditProfile { Phone = phone }, lea));

        Assert.Equal(nameof(EditProfile.Phone), Assert.Single(refusal.Errors).PropertyName);
    }

    [Fact]
    public async Task A_script_in_a_presentation_stays_text()
    {
        var lea = await app.AddAdvisorAsync(profile: edit => edit.Bio = "<script>alert(1)</script> [clic](javascript:alert(1))");

        var html = (await app.SendAsync(new ReadProfile(lea.Id), lea))!.Person.BioHtml;

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public Task A_visitor_has_no_profile() =>
        Assert.ThrowsAsync<AccessDeniedException>(() => app.SendAsync(new EditProfile(), sender: null));
}
