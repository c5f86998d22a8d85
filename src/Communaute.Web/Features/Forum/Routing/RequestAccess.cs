using Communaute.Forum.Routing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

internal static class RequestAccess
{
    /// <summary>What was asked of somebody else does not exist for this member.</summary>
    public static async Task<AnswerRequest> FindRequestAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken) =>
        await db.AnswerRequests.SingleOrDefaultAsync(request => request.Id == id && request.MemberId == viewer.MemberId, cancellationToken)
        ?? throw new NotFoundException();
}
