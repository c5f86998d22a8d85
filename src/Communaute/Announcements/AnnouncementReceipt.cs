namespace Communaute.Announcements;

/// <summary>A member says that they have read an announcement: once, since the key says so.</summary>
public sealed class AnnouncementReceipt
{
    private AnnouncementReceipt()
    {
    }

    internal AnnouncementReceipt(Announcement announcement, int memberId, DateTime now)
    {
        AnnouncementId = announcement.Id;
        MemberId = memberId;
        ReadAt = now;
    }

    public int AnnouncementId { get; private set; }

    public int MemberId { get; private set; }

    public DateTime ReadAt { get; private set; }
}
