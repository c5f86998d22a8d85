using Communaute.Advisors;
using Communaute.Announcements;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Advisors;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>Who has not said that they read an announcement, by name. Nothing for one that asks nobody to.</summary>
/// <param name="After">The last member of the page before.</param>
[Authorize(Policies.Coordinator)]
public sealed record ListUnread(int AnnouncementId, int? After = null) : IRequest<ReadingsView?>
{
    public const int PageSize = 50;
}

/// <param name="Recipients">How many members it is for, as they are today.</param>
/// <param name="Unread">How many of them have not read it.</param>
public sealed record ReadingsView(ListUnread Asked, string Title, int Recipients, int Unread, DateTime? RemindedAt, bool IsCurrent)
{
    public IReadOnlyList<UnreadRow> Rows { get; init; } = [];

    public int? Next { get; init; }

    public bool CanRemind => IsCurrent && RemindedAt is null && Unread > 0;
}

/// <param name="IsListed">They have a page in the directory.</param>
public sealed record UnreadRow(int Id, string Name, string? Employer, bool IsListed);

public sealed class ListUnreadHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ListUnread, ReadingsView?>
{
    public async Task<ReadingsView?> Handle(ListUnread request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var (recipients, unread) = (db.RecipientsOf(request.AnnouncementId, now), db.UnreadRecipientsOf(request.AnnouncementId, now));

        var readings = await db.Announcements.VisibleTo(viewer, now, db)
            .Where(announcement => announcement.Id == request.AnnouncementId && announcement.MustBeRead)
            .Select(announcement => new ReadingsView(
                request, announcement.Title, recipients.Count(), unread.Count(), announcement.RemindedAt, announcement.StartsAt <= now && announcement.EndsAt > now))
            .SingleOrDefaultAsync(cancellationToken);

        if (readings is null)
        {
            return null;
        }

        var rows = await RowsAsync(db, After(db, request.After).Where(member => unread.Contains(member.Id)), now, cancellationToken);
        var page = rows.Take(ListUnread.PageSize).ToList();
        return readings with { Rows = page, Next = rows.Count > page.Count ? page[^1].Id : null };
    }

    private static IQueryable<Member> After(CommunauteDb db, int? memberId)
    {
        var last = db.Members.Where(member => member.Id == memberId).OrderBy(member => member.Id).Select(member => member.FoldedName);

        return memberId is null ? db.Members : db.Members.Where(member =>
            member.FoldedName.CompareTo(last.FirstOrDefault()) >= 0
            && (member.FoldedName.CompareTo(last.FirstOrDefault()) > 0 || member.Id > memberId));
    }

    private static Task<List<UnreadRow>> RowsAsync(CommunauteDb db, IQueryable<Member> members, DateTime now, CancellationToken cancellationToken)
    {
        var employments = db.Employments.On(Availability.Today(now));
        var listed = db.Advisors.Listed();

        return members
            .OrderBy(member => member.FoldedName).ThenBy(member => member.Id)
            .Select(member => new UnreadRow(
                member.Id,
                member.DisplayName,
                employments.Where(work => work.AdvisorId == member.Id).OrderBy(work => work.Id).Select(work => work.Employer.Name).FirstOrDefault(),
                listed.Any(advisor => advisor.Id == member.Id)))
            .Take(ListUnread.PageSize + 1)
            .ToListAsync(cancellationToken);
    }
}
