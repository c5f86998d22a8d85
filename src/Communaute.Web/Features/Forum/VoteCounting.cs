using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum;

internal static class VoteCounting
{
    /// <summary>
    /// Saves a vote and its count together. The count is raised by the database itself: many members may vote at once, and none
    /// of them collides with somebody who edits the text.
    /// </summary>
    public static Task CountVoteAsync(this CommunauteDb db, Func<Task<int>> vote, Func<int, Task<int>> count, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

            if (await vote() is not 0 and var change && await count(change) == 0)
            {
                // Locked, deleted or merged in the very instant: leaving without a commit takes the vote back.
                throw new NotFoundException();
            }

            await transaction.CommitAsync(cancellationToken);
        });
}
