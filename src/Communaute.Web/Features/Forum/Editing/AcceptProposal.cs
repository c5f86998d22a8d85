using Communaute.Forum;
using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>
/// The author of a post, or a coordinator, takes a proposal over, joined with what changed since it was written. Where the same
/// passages changed it is refused, and the proposal stays open. Said twice, by one or by two, it is done once.
/// </summary>
[Authorize(Policies.Member)]
public sealed record AcceptProposal(int ProposalId) : ICommand<Unit>;

public sealed class AcceptProposalHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, PostEditor editor, TimeProvider clock)
    : IRequestHandler<AcceptProposal, Unit>
{
    public async Task<Unit> Handle(AcceptProposal request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var (proposal, post) = await db.FindProposalAsync(request.ProposalId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(post.AuthorId);

        if (proposal.State != ProposalState.Accepted)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            proposal.Accept(viewer.MemberId, now);
            await TakeOverAsync(db, post, proposal, viewer, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }

    private async Task TakeOverAsync(CommunauteDb db, Post post, EditProposal proposal, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var merged = await MergeAsync(db, post, proposal, cancellationToken);

        if (merged is not { IsWhole: true } || merged.WithMine.Markdown.Length > Question.MaxBodyLength)
        {
            throw ForumRefusals.ProposalOutdated;
        }

        // The author may have written the same meanwhile.
        if (merged.WithMine != post.Text)
        {
            var revision = await editor.RewriteAsync(db, post, merged.WithMine, proposal.ProposerId, viewer, now, cancellationToken);
            revision.ComesFrom(proposal);
        }
    }

    /// <summary>What it gives on the text of today. Nothing when it is not known any more what it was written from.</summary>
    internal static async Task<MergedPost?> MergeAsync(CommunauteDb db, Post post, EditProposal proposal, CancellationToken cancellationToken) =>
        await PostEditor.OriginAsync(db, post, proposal.BaseNumber, cancellationToken) is { } origin
            ? MergedPost.Of(origin, post.Text, new PostText(proposal.Title, proposal.Markdown))
            : null;
}
