using Communaute.Advisors;
using Communaute.IntegrationTests.Support;
using Communaute.Members;
using Communaute.Web.Features.Advisors;
using Communaute.Web.Features.Advisors.Profiles;
using Xunit;

namespace Communaute.IntegrationTests.Features.Advisors;

public sealed class ProfileVisibilityTests(CommunauteApp app)
{
    [Theory]
    [InlineData(Visibility.Me, Role.Advisor, false)]
    [InlineData(Visibility.Me, Role.Coordinator, false)]
    [InlineData(Visibility.Me, Role.Administrator, false)]
    [InlineData(Visibility.Coordinators, Role.Advisor, false)]
    [InlineData(Visibility.Coordinators, Role.Coordinator, true)]
    [InlineData(Visibility.Coordinators, Role.Administrator, true)]
    [InlineData(Visibility.Community, Role.Advisor, true)]
    [InlineData(Visibility.Community, Role.Coordinator, true)]
    [InlineData(Visibility.Community, Role.Administrator, true)]
    public async Task Each_field_is_shown_to_its_circle_alone(Visibility visibility, Role role, bool isShown)
    {
        var karim = await AddReachableAsync(visibility);

        var seen = (await app.SendAsync(new ReadProfile(karim.Id), await app.AddMemberAsync(role)))!.Person;

        Assert.Equal(isShown ? "+33477000012" : null, seen.Phone);
        Assert.Equal(isShown ? karim.Email : null, seen.Email);
        Assert.Equal(isShown, seen.PhotoFileId is not null);
    }

    [Theory]
    [InlineData(Visibility.Me)]
    [InlineData(Visibility.Coordinators)]
    [InlineData(Visibility.Community)]
    public async Task One_always_sees_ones_own_fields(Visibility visibility)
    {
        var karim = await AddReachableAsync(visibility);

        var seen = (await app.SendAsync(new ReadProfile(karim.Id), karim))!.Person;

        Assert.Equal("+33477000012", seen.Phone);
        Assert.Equal(karim.Email, seen.Email);
        Assert.NotNull(seen.PhotoFileId);
    }

    [Fact]
    public async Task Fields_are_chosen_one_by_one()
    {
        var karim = await app.AddAdvisorAsync(profile: edit => (edit.Phone, edit.PhoneVisibility, edit.EmailVisibility) = ("04 77 00 00 12", Visibility.Community, Visibility.Me));

        var seen = (await app.SendAsync(new ReadProfile(karim.Id), await app.AddCoordinatorAsync()))!.Person;

        Assert.Equal("+33477000012", seen.Phone);
        Assert.Null(seen.Email);
    }

    [Fact]
    public async Task A_new_profile_hides_the_phone_and_the_photo()
    {
        var member = await app.AddAdvisorAsync();

        var mine = (await app.SendAsync(new ReadMyProfile(), member)).Profile;

        Assert.Equal((Visibility.Me, Visibility.Me), (mine.PhoneVisibility, mine.PhotoVisibility));
    }

    [Fact]
    public async Task What_is_hidden_is_not_in_the_page_either()
    {
        var karim = await AddReachableAsync(Visibility.Coordinators);

        var address = "/" + DirectoryAddress.OfProfile(karim.Id, karim.DisplayName);

        var page = await app.BrowserOf(await app.AddMemberAsync()).ReadPageAsync(address);
        var coordinators = await app.BrowserOf(await app.AddCoordinatorAsync()).ReadPageAsync(address);

        Assert.Contains(karim.LastName, page, StringComparison.Ordinal);
        Assert.DoesNotContain("477000012", page, StringComparison.Ordinal);
        Assert.DoesNotContain(karim.Email!, page, StringComparison.Ordinal);
        Assert.DoesNotContain("/photo?", page, StringComparison.Ordinal);
        Assert.Contains("33477000012", coordinators, StringComparison.Ordinal);
        Assert.Contains(karim.Email!, coordinators, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_who_left_the_directory_is_not_found_but_by_themselves()
    {
        var lea = await app.AddAdvisorAsync(profile: edit => edit.IsListed = false);

        Assert.Null(await app.SendAsync(new ReadProfile(lea.Id), await app.AddMemberAsync()));
        Assert.Null(await app.SendAsync(new ReadProfile(lea.Id), await app.AddAdministratorAsync()));
        Assert.NotNull(await app.SendAsync(new ReadProfile(lea.Id), lea));
    }

    [Fact]
    public async Task Someone_who_left_the_community_is_not_found()
    {
        var lea = await app.AddAdvisorAsync();
        var yves = await app.AddAdministratorAsync();
        await app.ChangeAsync(async db => (await db.Members.FindAsync(lea.Id))!.Depart(yves.Id, app.Now));

        Assert.Null(await app.SendAsync(new ReadProfile(lea.Id), yves));
    }

    [Fact]
    public async Task A_page_that_is_not_found_says_so_to_the_browser()
    {
        var response = await app.BrowserOf(await app.AddMemberAsync()).OpenAsync("/annuaire/99999999");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<Member> AddReachableAsync(Visibility visibility)
    {
        var karim = await app.AddMemberAsync(lastName: DirectoryScenes.AWord());
        var photo = await app.AddPictureAsync(karim);
        await app.EditProfileAsync(karim, edit =>
        {
            (edit.Phone, edit.PhotoFileId) = ("04 77 00 00 12", photo.Id);
            edit.PhoneVisibility = edit.EmailVisibility = edit.PhotoVisibility = visibility;
        });

        return karim;
    }
}
