using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Drafts;

public static class PublishedDrafts
{
    /// <summary>
    /// Empties the draft of what is being published, in the transaction that publishes it, and moves its number on: a save of
    /// another tab that arrives afterwards is told so, and brings nothing back.
    /// </summary>
    public static async Task CloseDraftAsync(this CommunauteDb db, int memberId, Guid submission, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var draft in await db.Drafts
            .Where(draft => draft.MemberId == memberId && draft.Submission == submission && draft.ClosedAt == null)
            .ToListAsync(cancellationToken))
        {
            draft.Close(DraftOutcome.Published, now);
        }
    }
}
