using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Drafts;

public static class PublishedDrafts
{
    /// <summary>Removes the draft of what is being published, in the transaction that publishes it.</summary>
    public static async Task RemoveDraftAsync(this CommunauteDb db, int memberId, Guid submission, CancellationToken cancellationToken) =>
        db.Drafts.RemoveRange(await db.Drafts
            .Where(draft => draft.MemberId == memberId && draft.Submission == submission)
            .ToListAsync(cancellationToken));
}
