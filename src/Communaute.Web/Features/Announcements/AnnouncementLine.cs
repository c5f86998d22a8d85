using Communaute.Announcements;
using Communaute.Members;
using Communaute.Persistence;

namespace Communaute.Web.Features.Announcements;

/// <summary>An announcement as lists show it to one member.</summary>
public sealed record AnnouncementLine(int Id, string Title, DateTime StartsAt, DateTime EndsAt, string Author, TargetView Target)
{
    public bool MustBeRead { get; init; }

    /// <summary>It is for this member: a coordinator also sees the others.</summary>
    public bool IsForMe { get; init; }

    /// <summary>When this member said that they read it.</summary>
    public DateTime? ReadAt { get; init; }

    public AnnouncedEvent? Event { get; init; }

    public string Address => AnnouncementAddress.Of(Id, Title);

    public bool AwaitsMe => MustBeRead && IsForMe && ReadAt is null;
}

internal static class AnnouncementLines
{
    /// <summary>What the home page shows: what awaits this member first, then the latest; what they said they read is not shown again.</summary>
    public static IQueryable<AnnouncementLine> AnnouncementsAtHome(this CommunauteDb db, Viewer viewer, DateTime now) =>
        db.Announcements.AddressedTo(viewer.MemberId, now, db).Current(now)
            .Where(announcement => !db.AnnouncementReceipts.Any(receipt => receipt.AnnouncementId == announcement.Id && receipt.MemberId == viewer.MemberId))
            .OrderByDescending(announcement => announcement.MustBeRead).ThenByDescending(announcement => announcement.StartsAt).ThenByDescending(announcement => announcement.Id)
            .AsLines(viewer, now, db);

    public static IQueryable<AnnouncementLine> AsLines(this IQueryable<Announcement> announcements, Viewer viewer, DateTime now, CommunauteDb db)
    {
        var mine = db.Announcements.AddressedTo(viewer.MemberId, now, db);

        return announcements.Select(announcement => new AnnouncementLine(
            announcement.Id,
            announcement.Title,
            announcement.StartsAt,
            announcement.EndsAt,
            db.Members.Where(member => member.Id == announcement.AuthorId).Select(member => member.DisplayName).First(),
            new TargetView(
                announcement.EmployerKind,
                db.Epcis.Where(epci => epci.Code == announcement.EpciCode).Select(epci => epci.Name).FirstOrDefault(),
                db.Themes.Where(theme => theme.Id == announcement.ThemeId).Select(theme => theme.Label).FirstOrDefault()))
        {
            MustBeRead = announcement.MustBeRead,
            IsForMe = mine.Any(one => one.Id == announcement.Id),
            ReadAt = db.AnnouncementReceipts
                .Where(receipt => receipt.AnnouncementId == announcement.Id && receipt.MemberId == viewer.MemberId)
                .Select(receipt => (DateTime?)receipt.ReadAt).FirstOrDefault(),
            Event = announcement.EventStartsAt == null ? null : new AnnouncedEvent(announcement.EventStartsAt.Value, announcement.EventEndsAt, announcement.EventPlace),
        });
    }
}
