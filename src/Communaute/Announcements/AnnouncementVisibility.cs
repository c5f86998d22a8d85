using Communaute.Advisors;
using Communaute.Forum.Following;
using Communaute.Members;
using Communaute.Persistence;

namespace Communaute.Announcements;

/// <summary>Who may see which announcement, and whom each is for: one sentence, asked from either end.</summary>
public static class AnnouncementVisibility
{
    /// <summary>
    /// Coordinators see all that were not withdrawn, those to come among them; the others see those that have begun and are for
    /// them, past or not.
    /// </summary>
    public static IQueryable<Announcement> VisibleTo(this IQueryable<Announcement> announcements, Viewer viewer, DateTime now, CommunauteDb db) =>
        viewer.Coordinates
            ? announcements.Where(announcement => announcement.WithdrawnAt == null)
            : announcements.AddressedTo(viewer.MemberId, now, db);

    /// <summary>Those that have begun and are for this member. One's own are for the others.</summary>
    public static IQueryable<Announcement> AddressedTo(this IQueryable<Announcement> announcements, int memberId, DateTime now, CommunauteDb db)
    {
        var addressees = Addressees(db, now);

        return announcements.Where(announcement => announcement.WithdrawnAt == null && announcement.StartsAt <= now
            && addressees.Any(one => one.AnnouncementId == announcement.Id && one.MemberId == memberId));
    }

    /// <summary>Those that stand today.</summary>
    public static IQueryable<Announcement> Current(this IQueryable<Announcement> announcements, DateTime now) =>
        announcements.Where(announcement => announcement.StartsAt <= now && announcement.EndsAt > now);

    /// <summary>The members an announcement is for, whether or not it has begun.</summary>
    public static IQueryable<int> RecipientsOf(this CommunauteDb db, int announcementId, DateTime now) =>
        Addressees(db, now).Where(one => one.AnnouncementId == announcementId).Select(one => one.MemberId);

    /// <summary>Those of them who have not said that they read it.</summary>
    public static IQueryable<int> UnreadRecipientsOf(this CommunauteDb db, int announcementId, DateTime now) =>
        db.RecipientsOf(announcementId, now).Where(memberId =>
            !db.AnnouncementReceipts.Any(receipt => receipt.AnnouncementId == announcementId && receipt.MemberId == memberId));

    private static IQueryable<Addressee> Addressees(CommunauteDb db, DateTime now)
    {
        var today = ParisDays.Of(now);
        var employments = db.Employments.On(today);
        var assignments = db.Assignments.On(today);

        return
            from announcement in db.Announcements
            from member in db.Members
            where member.DepartedAt == null && member.Id != announcement.AuthorId
                && (announcement.EmployerKind == null
                    || employments.Any(work => work.AdvisorId == member.Id && work.Employer.Kind == announcement.EmployerKind))
                && (announcement.EpciCode == null
                    || employments.Any(work => work.AdvisorId == member.Id
                        && db.Communes.Any(commune => commune.Code == work.Employer.CommuneCode && commune.EpciCode == announcement.EpciCode))
                    || assignments.Any(work => work.AdvisorId == member.Id
                        && db.Communes.Any(commune => commune.Code == work.Place.Sheet.CommuneCode && commune.EpciCode == announcement.EpciCode)))
                && (announcement.ThemeId == null
                    || db.Skills.Any(skill => skill.AdvisorId == member.Id && skill.ThemeId == announcement.ThemeId)
                    || db.ThemeFollows.Any(follow => follow.MemberId == member.Id && follow.ThemeId == announcement.ThemeId && follow.Level > FollowLevel.Nothing))
            select new Addressee { AnnouncementId = announcement.Id, MemberId = member.Id };
    }

    private sealed class Addressee
    {
        public int AnnouncementId { get; init; }

        public int MemberId { get; init; }
    }
}
