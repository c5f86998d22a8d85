using Communaute.Announcements;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>The announcements this member may see: those that stand, the latest first, then the past ones, the last to end first.</summary>
/// <param name="After">The last announcement of the page before.</param>
[Authorize(Policies.Member)]
public sealed record ListAnnouncements(int? After = null) : IRequest<AnnouncementsView>
{
    public const int PageSize = 20;
}

public sealed record AnnouncementsView(ListAnnouncements Asked, IReadOnlyList<AnnouncementLine> Standing, IReadOnlyList<AnnouncementLine> Past, int? Next);

public sealed class ListAnnouncementsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ListAnnouncements, AnnouncementsView>
{
    private const int OneMore = ListAnnouncements.PageSize + 1;

    public async Task<AnnouncementsView> Handle(ListAnnouncements request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var last = await LastAsync(db, request, cancellationToken);

        var standing = last?.EndsAt <= now ? [] : await Standing(db, viewer, last, now).Take(OneMore).AsLines(viewer, now, db).ToListAsync(cancellationToken);
        var past = standing.Count == OneMore ? [] : await Past(db, viewer, last, now).Take(OneMore - standing.Count).AsLines(viewer, now, db).ToListAsync(cancellationToken);

        List<AnnouncementLine> page = [.. standing.Concat(past).Take(ListAnnouncements.PageSize)];
        return new AnnouncementsView(
            request,
            [.. page.Where(line => line.EndsAt > now)],
            [.. page.Where(line => line.EndsAt <= now)],
            standing.Count + past.Count > page.Count ? page[^1].Id : null);
    }

    private static Task<Place?> LastAsync(CommunauteDb db, ListAnnouncements request, CancellationToken cancellationToken) => db.Announcements
        .Where(announcement => announcement.Id == request.After)
        .Select(announcement => new Place(announcement.Id, announcement.StartsAt, announcement.EndsAt))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Those to come among them, which coordinators see.</summary>
    private static IQueryable<Announcement> Standing(CommunauteDb db, Viewer viewer, Place? last, DateTime now)
    {
        var standing = db.Announcements.VisibleTo(viewer, now, db).Where(announcement => announcement.EndsAt > now);

        return (last is null ? standing : standing.Where(announcement => announcement.StartsAt < last.StartsAt || (announcement.StartsAt == last.StartsAt && announcement.Id < last.Id)))
            .OrderByDescending(announcement => announcement.StartsAt).ThenByDescending(announcement => announcement.Id);
    }

    private static IQueryable<Announcement> Past(CommunauteDb db, Viewer viewer, Place? last, DateTime now)
    {
        var past = db.Announcements.VisibleTo(viewer, now, db).Where(announcement => announcement.EndsAt <= now);

        return (last is null || last.EndsAt > now ? past : past.Where(announcement => announcement.EndsAt < last.EndsAt || (announcement.EndsAt == last.EndsAt && announcement.Id < last.Id)))
            .OrderByDescending(announcement => announcement.EndsAt).ThenByDescending(announcement => announcement.Id);
    }

    private sealed record Place(int Id, DateTime StartsAt, DateTime EndsAt);
}
