using Communaute.Announcements;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Announcements;

internal static class AnnouncementAccess
{
    public static async Task<Announcement> FindAnnouncementAsync(this CommunauteDb db, int id, Viewer viewer, DateTime now, CancellationToken cancellationToken) =>
        await db.Announcements.VisibleTo(viewer, now, db).SingleOrDefaultAsync(announcement => announcement.Id == id, cancellationToken)
            ?? throw new NotFoundException();

    public static async Task RefuseUnknownTargetAsync(this CommunauteDb db, AnnouncementContent content, CancellationToken cancellationToken)
    {
        if (content.Target == TargetKind.Territory && !await db.Epcis.AnyAsync(epci => epci.Code == content.EpciCode, cancellationToken))
        {
            throw new BusinessRuleException("Cette intercommunalité n’est pas dans la liste\u00a0: choisissez-en une autre.", nameof(content.EpciCode));
        }

        if (content.Target == TargetKind.Theme && !await db.Themes.AnyAsync(theme => theme.Id == content.ThemeId, cancellationToken))
        {
            throw new BusinessRuleException("Cette thématique n’existe plus\u00a0: choisissez-en une autre.", nameof(content.ThemeId));
        }
    }
}
