using System.Text;
using Communaute.Advisors;
using Communaute.Files;
using Communaute.Members;
using Communaute.Web.Features.Administration.Imports;
using Communaute.Web.Features.Advisors.Profiles;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Communaute.IntegrationTests.Support;

/// <summary>People, employers and places as the tests of the directory need them.</summary>
internal static class DirectoryScenes
{
    private static int _names;

    /// <summary>A word nobody else's name has, so that a search finds only what its test put there.</summary>
    public static string AWord() => "Nom" + string.Concat(Interlocked.Increment(ref _names).ToString("D4", null).Select(digit => (char)('a' + digit - '0')));

    public static async Task<Member> AddAdvisorAsync(this CommunauteApp app, string? lastName = null, Action<EditProfile>? profile = null, Role role = Role.Advisor, string firstName = "Camille")
    {
        var member = await app.AddMemberAsync(role, firstName, lastName ?? AWord());
        await app.EditProfileAsync(member, profile ?? (_ => { }));
        return member;
    }

    public static async Task EditProfileAsync(this CommunauteApp app, Member member, Action<EditProfile> change)
    {
        var edit = (await app.SendAsync(new ReadMyProfile(), member)).Profile;
        change(edit);
        await app.SendAsync(edit, member);
    }

    public static async Task<Employer> AddEmployerAsync(this CommunauteApp app, string? communeCode = null, string? name = null)
    {
        var employer = new Employer(name ?? AWord(), EmployerKind.Commune, communeCode, siret: null);
        await app.ChangeAsync(db => Task.FromResult(db.Employers.Add(employer)));
        return employer;
    }

    public static async Task<Place> AddPlaceAsync(this CommunauteApp app, string communeCode = "42094", string? name = null, string? services = null)
    {
        var sheet = new PlaceSheet(name ?? AWord(), "Feurs", "42110", "1 place de la Mairie") { CommuneCode = communeCode, Services = services, Hours = "Mo-Fr 09:00-12:00" };
        var place = new Place(Guid.NewGuid().ToString(), sheet, app.Now);
        await app.ChangeAsync(db => Task.FromResult(db.Places.Add(place)));
        return place;
    }

    public static Task ChangeAdvisorAsync(this CommunauteApp app, Member member, Action<Advisor> change) =>
        app.ChangeAsync(async db => change(await db.Advisors.SingleAsync(advisor => advisor.Id == member.Id)));

    public static async Task<StoredFile> AddPictureAsync(this CommunauteApp app, Member owner, string mediaType = "image/webp")
    {
        var file = new StoredFile(Guid.NewGuid().ToString("N"), "photo.webp", mediaType, 10, owner.Id, app.Now);
        await app.ChangeAsync(db => Task.FromResult(db.Files.Add(file)));
        return file;
    }

    public static Task<ImportedFile<PlaceRecord>> PlaceFileAsync(string csv) => PlaceFileReader.ReadAsync(Utf8(csv), CancellationToken.None);

    public static Task<ImportedFile<AdvisorRecord>> AdvisorFileAsync(string csv) => AdvisorFileReader.ReadAsync(Utf8(csv), CancellationToken.None);

    public static Task<string> ReadPageAsync(this HttpClient browser, string path) => browser.GetStringAsync(path, TestContext.Current.CancellationToken);

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
