using Communaute.Forum;
using Communaute.Forum.Following;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Live;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Reading;

/// <summary>A member has a question before their eyes. No command: reading is not limited, and what one may not see is not noted.</summary>
/// <param name="LastAnswerId">The highest number among the answers on the screen.</param>
[Authorize(Policies.Member)]
public sealed record RecordReading(int QuestionId, int LastAnswerId) : IRequest;

public sealed class RecordReadingHandler(
    IDbContextFactory<CommunauteDb> databases, DatabaseProvider provider, CurrentMember currentMember, TimeProvider clock, LiveFeed live) : IRequestHandler<RecordReading, Unit>
{
    public async Task<Unit> Handle(RecordReading request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        await ReadNotificationsAsync(db, request, viewer.MemberId, now, cancellationToken);

        if (await MoveAsync(db, request, viewer.MemberId, now, cancellationToken)
            || !await db.Questions.VisibleTo(viewer).AnyAsync(question => question.Id == request.QuestionId, cancellationToken))
        {
            return Unit.Value;
        }

        try
        {
            db.QuestionReadings.Add(new QuestionReading(request.QuestionId, viewer.MemberId, request.LastAnswerId, now));
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (provider.IsDuplicate(race))
        {
            // Another tab noted it first in the same instant.
            await MoveAsync(db, request, viewer.MemberId, now, cancellationToken);
        }

        return Unit.Value;
    }

    /// <summary>What the bell told of this page is before their eyes, but for answers that came after it was drawn.</summary>
    private async Task ReadNotificationsAsync(CommunauteDb db, RecordReading request, int memberId, DateTime now, CancellationToken cancellationToken)
    {
        var read = await db.Notifications
            .Where(told => told.MemberId == memberId && told.ReadAt == null && told.QuestionId == request.QuestionId
                && (told.AnswerId == null || told.AnswerId <= request.LastAnswerId))
            .ExecuteUpdateAsync(set => set.SetProperty(told => told.ReadAt, now), cancellationToken);

        if (read > 0)
        {
            live.Tell(new HashSet<LiveTopic> { LiveTopic.Member(memberId) });
        }
    }

    /// <summary>Never backwards: another device may have shown more.</summary>
    private static async Task<bool> MoveAsync(CommunauteDb db, RecordReading request, int memberId, DateTime now, CancellationToken cancellationToken) =>
        await db.QuestionReadings
            .Where(reading => reading.MemberId == memberId && reading.QuestionId == request.QuestionId)
            .ExecuteUpdateAsync(set => set
                .SetProperty(reading => reading.LastAnswerId, reading => reading.LastAnswerId < request.LastAnswerId ? request.LastAnswerId : reading.LastAnswerId)
                .SetProperty(reading => reading.ReadAt, now), cancellationToken) > 0;
}
