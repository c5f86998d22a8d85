using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Preferences;

/// <summary>What arrives where for this member, ready to be changed.</summary>
[Authorize(Policies.Member)]
public sealed record ReadPreferences : IRequest<PreferencesView>;

/// <param name="BouncedAt">When their mailbox said that it does not exist.</param>
public sealed record PreferencesView(SavePreferences Chosen, string Email, bool Coordinates, DateTime? BouncedAt);

public sealed class ReadPreferencesHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<ReadPreferences, PreferencesView>
{
    public async Task<PreferencesView> Handle(ReadPreferences request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var mine = await (
            from member in db.Members
            join preferences in db.NotificationPreferences on member.Id equals preferences.MemberId into chosen
            from preferences in chosen.DefaultIfEmpty()
            where member.Id == viewer.MemberId
            select new { member.Email, preferences })
            .AsNoTracking()
            .SingleAsync(cancellationToken);

        return new PreferencesView(SavePreferences.Of(mine.preferences ?? NotificationPreferences.Normal), mine.Email!, viewer.Coordinates, mine.preferences?.BouncedAt);
    }
}
