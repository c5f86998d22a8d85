using Communaute.Announcements;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Privacy;
using Communaute.Web.Platform.Time;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

/// <summary>An announcement as its form shows it. Nothing when it does not exist.</summary>
[Authorize(Policies.Coordinator)]
public sealed record StartAnnouncementEdit(int AnnouncementId) : IRequest<EditAnnouncement?>;

public sealed class StartAnnouncementEditHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<StartAnnouncementEdit, EditAnnouncement?>
{
    public async Task<EditAnnouncement?> Handle(StartAnnouncementEdit request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var announcement = await db.Announcements.VisibleTo(viewer, clock.GetUtcNow().UtcDateTime, db).AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == request.AnnouncementId, cancellationToken);

        return announcement is null ? null : Form(announcement).LetPublishedThrough();
    }

    private static EditAnnouncement Form(Announcement announcement)
    {
        var sheet = announcement.Sheet;

        return new EditAnnouncement
        {
            AnnouncementId = announcement.Id,
            Revision = announcement.Revision,
            HasStarted = announcement.StartedAt is not null,
            Title = sheet.Title,
            Body = sheet.Body.Markdown,
            FirstDay = sheet.FirstDay,
            LastDay = sheet.LastDay,
            Target = Kind(sheet.Target),
            EmployerKind = sheet.Target.EmployerKind,
            EpciCode = sheet.Target.EpciCode,
            ThemeId = sheet.Target.ThemeId,
            MustBeRead = sheet.MustBeRead,
            EventStart = sheet.Event is { } shown ? FrenchTime.InParis(shown.StartsAt) : null,
            EventEnd = sheet.Event?.EndsAt is { } end ? FrenchTime.InParis(end) : null,
            EventPlace = sheet.Event?.Place ?? "",
        };
    }

    private static TargetKind Kind(AnnouncementTarget target) => target switch
    {
        { EmployerKind: not null } => TargetKind.Employer,
        { EpciCode: not null } => TargetKind.Territory,
        { ThemeId: not null } => TargetKind.Theme,
        _ => TargetKind.Everyone,
    };
}
