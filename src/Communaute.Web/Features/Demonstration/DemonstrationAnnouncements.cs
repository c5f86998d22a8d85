using Communaute.Announcements;
using Communaute.Persistence;
using Communaute.Web.Features.Advisors;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Time;

namespace Communaute.Web.Features.Demonstration;

/// <summary>What coordinators announce, and who has read it.</summary>
internal sealed class DemonstrationAnnouncements(CommunauteDb db, MarkdownRenderer markdown, DemonstrationPeople people, DateTime now)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in DemonstrationContent.Announcements.OrderByDescending(entry => entry.DaysAgo))
        {
            var published = now.AddDays(-entry.DaysAgo);
            var announcement = new Announcement(people[entry.Author].Id, Sheet(entry, Availability.Today(published)), Guid.NewGuid(), published);
            db.Announcements.Add(announcement);
            await db.SaveChangesAsync(cancellationToken);

            db.AnnouncementReceipts.AddRange(entry.Read.Select(key => announcement.Confirm(people[key].Id, published.AddHours(3))));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private AnnouncementSheet Sheet(AnnouncementEntry entry, DateOnly firstDay) => new(entry.Title, markdown.Render(entry.Body.Trim()), firstDay, firstDay.AddDays(entry.LastsDays))
    {
        MustBeRead = entry.MustBeRead,
        Event = entry.Event is { } shown ? new AnnouncedEvent(At(shown, shown.From), At(shown, shown.To), shown.Place) : null,
    };

    /// <summary>On a Thursday, since nobody meets on a Sunday.</summary>
    private DateTime At(EventEntry shown, string hour)
    {
        var day = Availability.Today(now).AddDays(shown.InDays);
        day = day.AddDays((DayOfWeek.Thursday - day.DayOfWeek + 7) % 7);
        return FrenchTime.Instant(day.ToDateTime(TimeOnly.ParseExact(hour, "HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
