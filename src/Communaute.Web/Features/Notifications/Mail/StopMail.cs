using Communaute.Notifications;
using Communaute.Persistence;
using Communaute.Web.Features.Notifications.Preferences;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Notifications.Mail;

/// <summary>Stops one kind of mail, on a click in any of them: whoever holds the link need not sign in. The bell goes on.</summary>
[AllowAnonymous]
public sealed record StopMail(string Code) : ICommand<Unit>;

public sealed class StopMailHandler(IDbContextFactory<CommunauteDb> databases, StopMailCode codes) : IRequestHandler<StopMail, Unit>
{
    public async Task<Unit> Handle(StopMail request, CancellationToken cancellationToken)
    {
        var (memberId, matter) = codes.Read(request.Code) ?? throw new NotFoundException();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        if (!await db.Members.AnyAsync(member => member.Id == memberId && member.DepartedAt == null, cancellationToken))
        {
            throw new NotFoundException();
        }

        var preferences = await db.PreferencesToChangeAsync(memberId, cancellationToken);

        if (preferences.Of(matter) == Channel.BellAndMail)
        {
            preferences.Choose(matter, Channel.Bell);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
