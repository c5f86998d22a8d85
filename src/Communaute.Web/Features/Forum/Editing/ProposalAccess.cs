using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

internal static class ProposalAccess
{
    /// <summary>How long a member is reminded of what became of their proposal.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(7);

    /// <summary>What a member proposed and is told of: what waits, and what was decided lately.</summary>
    public static IQueryable<EditProposal> ToldTo(this IQueryable<EditProposal> proposals, Viewer viewer, DateTime now)
    {
        var lately = now - News;
        return proposals.Where(proposal => proposal.ProposerId == viewer.MemberId
            && proposal.State != ProposalState.Withdrawn && (proposal.ClosedAt == null || proposal.ClosedAt > lately));
    }

    /// <summary>A proposal is between whoever made it, the author of the post and coordinators: for others it is not there.</summary>
    public static async Task<(EditProposal Proposal, Post Post)> FindProposalAsync(this CommunauteDb db, int id, Viewer viewer, CancellationToken cancellationToken)
    {
        var proposal = await db.EditProposals.SingleOrDefaultAsync(made => made.Id == id, cancellationToken) ?? throw new NotFoundException();
        var post = await db.FindPostAsync(proposal.QuestionId, proposal.AnswerId, viewer, cancellationToken);
        return proposal.ProposerId == viewer.MemberId || viewer.MayChange(post.AuthorId) ? (proposal, post) : throw new NotFoundException();
    }
}
