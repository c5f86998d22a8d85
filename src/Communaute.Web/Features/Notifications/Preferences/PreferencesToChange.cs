using Communaute.Notifications;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Preferences;

internal static class PreferencesToChange
{
    /// <summary>A member's own, from now on: whoever chose nothing begins with what holds for everybody.</summary>
    public static async Task<NotificationPreferences> PreferencesToChangeAsync(this CommunauteDb db, int memberId, CancellationToken cancellationToken) =>
        await db.NotificationPreferences.SingleOrDefaultAsync(preferences => preferences.MemberId == memberId, cancellationToken)
        ?? db.NotificationPreferences.Add(new NotificationPreferences(memberId)).Entity;
}
