using Communaute.Advisors;
using Communaute.Members;
using Communaute.Web.Features.Announcements;
using Communaute.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Communaute.IntegrationTests.Support;

/// <summary>Announcements as coordinators publish them.</summary>
internal static class AnnouncementScenes
{
    public const string LoireForez = "200065886";
    public const string Montbrison = "42147";
    public const string SaintEtienne = "42218";

    public static DateOnly Today(this CommunauteApp app) => DateOnly.FromDateTime(FrenchTime.InParis(app.Now));

    public static PublishAnnouncement AnAnnouncement(this CommunauteApp app, string title = "Réunion de rentrée", bool mustBeRead = true) => new()
    {
        Title = title,
        Body = "Merci de **lire** ceci.",
        FirstDay = app.Today(),
        LastDay = app.Today().AddDays(14),
        MustBeRead = mustBeRead,
    };

    public static async Task<int> AnnounceAsync(this CommunauteApp app, Member coordinator, Action<PublishAnnouncement>? change = null)
    {
        var announcement = app.AnAnnouncement($"Annonce {Guid.NewGuid():N}");
        change?.Invoke(announcement);
        return await app.SendAsync(announcement, coordinator);
    }

    /// <summary>Does at once all that the clock would do at this instant, as one node.</summary>
    public static async Task StartAnnouncementsAsync(this CommunauteApp app)
    {
        var starter = app.Services.GetRequiredService<AnnouncementStarter>();

        while (await starter.StartNextAsync(CancellationToken.None))
        {
        }
    }

    /// <summary>Somebody whom an employer of this kind, in this commune, employs on these days.</summary>
    public static async Task<Member> AddEmployedAsync(this CommunauteApp app, EmployerKind kind, string? communeCode = null, DateOnly? until = null)
    {
        var employer = new Employer(DirectoryScenes.AWord(), kind, communeCode, siret: null);
        await app.ChangeAsync(db => Task.FromResult(db.Employers.Add(employer)));
        return await app.AddProfileAsync(advisor => advisor.WorksFor(new Employment(employer.Id, "CDD", app.Today().AddYears(-1), until)));
    }

    public static async Task<Member> AddReceivingAsync(this CommunauteApp app, string communeCode)
    {
        var place = await app.AddPlaceAsync(communeCode);
        return await app.AddProfileAsync(advisor => advisor.IsReceivedAt(new Assignment(place.Id, startedOn: null, endedOn: null)));
    }

    public static async Task<bool> SeesAsync(this CommunauteApp app, Member member, int announcement) =>
        await app.SendAsync(new ReadAnnouncement(announcement), member) is not null;

    private static async Task<Member> AddProfileAsync(this CommunauteApp app, Action<Advisor> change)
    {
        var member = await app.AddMemberAsync();
        await app.ChangeAsync(async db =>
        {
            var advisor = new Advisor(await db.Members.SingleAsync(one => one.Id == member.Id), app.Now);
            change(advisor);
            db.Advisors.Add(advisor);
        });
        return member;
    }
}
