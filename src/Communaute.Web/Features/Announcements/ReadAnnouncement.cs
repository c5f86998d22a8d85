using Communaute.Announcements;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>An announcement and its text. Nothing when it does not exist, or not for this member.</summary>
[Authorize(Policies.Member)]
public sealed record ReadAnnouncement(int AnnouncementId) : IRequest<AnnouncementView?>;

public sealed record AnnouncementView(AnnouncementLine Line, string Html, DateTime? EditedAt);

public sealed class ReadAnnouncementHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ReadAnnouncement, AnnouncementView?>
{
    public async Task<AnnouncementView?> Handle(ReadAnnouncement request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = db.Announcements.VisibleTo(viewer, now, db).Where(announcement => announcement.Id == request.AnnouncementId);

        return await asked.Select(announcement => new { announcement.Body.Html, announcement.EditedAt }).SingleOrDefaultAsync(cancellationToken) is { } text
            && await asked.AsLines(viewer, now, db).SingleOrDefaultAsync(cancellationToken) is { } line
                ? new AnnouncementView(line, text.Html, text.EditedAt)
                : null;
    }
}
