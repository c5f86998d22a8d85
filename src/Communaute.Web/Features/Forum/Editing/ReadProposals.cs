using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>What is proposed for a post: all that waits, for whoever decides; their own, for a member. Nothing when it may not be seen.</summary>
[Authorize(Policies.Member)]
public sealed record ReadProposals(int QuestionId, int? AnswerId = null) : IRequest<ProposalsView?>;

public sealed record ProposalsView(string Title, bool MayDecide, IReadOnlyList<ProposalView> Proposals)
{
    public ReadProposals? Asked { get; init; }
}

public sealed record ProposalView(int Id, string ProposerName, bool IsMine, DateTime ProposedAt, string? Reason, ProposalState State, string? RefusalReason)
{
    /// <summary>What accepting it would change today. For one that is closed, or cannot be joined any more, what it changed when it was written.</summary>
    public ComparedView? Compared { get; init; }

    /// <summary>Other passages may have changed since it was written; the same have not.</summary>
    public bool CanBeAccepted { get; init; }
}

public sealed class ReadProposalsHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    RevisionReader reader,
    TimeProvider clock) : IRequestHandler<ReadProposals, ProposalsView?>
{
    /// <summary>Those who decide take the oldest first; each is compared, which has its cost.</summary>
    private const int Most = 8;

    public async Task<ProposalsView?> Handle(ReadProposals request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        if (await FindAsync(db, request, viewer, cancellationToken) is not { } post)
        {
            return null;
        }

        var mayDecide = viewer.MayChange(post.AuthorId);
        var title = post.Text.Title ?? await db.Questions.Where(question => question.Id == post.QuestionId).Select(question => question.Title).SingleAsync(cancellationToken);
        var rows = await RowsAsync(db, request, mayDecide, viewer, cancellationToken);
        var origins = await OriginsAsync(db, post, [.. rows.Select(row => row.Proposal.BaseNumber).Distinct()], cancellationToken);

        return new ProposalsView(title, mayDecide, [.. rows.Select(row => View(row, post, origins.GetValueOrDefault(row.Proposal.BaseNumber), viewer))]) { Asked = request };
    }

    private static async Task<Post?> FindAsync(CommunauteDb db, ReadProposals request, Viewer viewer, CancellationToken cancellationToken)
    {
        try
        {
            return await db.FindPostAsync(request.QuestionId, request.AnswerId, viewer, cancellationToken);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private Task<List<Row>> RowsAsync(CommunauteDb db, ReadProposals request, bool mayDecide, Viewer viewer, CancellationToken cancellationToken)
    {
        var names = Bylines.On(db, request.QuestionId, viewer, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var proposals = db.EditProposals.Of(request.QuestionId, request.AnswerId);

        return (
            from proposal in mayDecide
                ? proposals.Where(proposal => proposal.ClosedAt == null).OrderBy(proposal => proposal.Id)
                : proposals.Where(proposal => proposal.ProposerId == viewer.MemberId).OrderByDescending(proposal => proposal.Id)
            select new Row(proposal, names.Where(name => name.MemberId == proposal.ProposerId).Select(name => name.Byline.Name).First()))
            .Take(Most).AsNoTracking().ToListAsync(cancellationToken);
    }

    private static async Task<Dictionary<int, PostText>> OriginsAsync(CommunauteDb db, Post post, int[] numbers, CancellationToken cancellationToken)
    {
        var kept = await db.PostRevisions.Of(post.QuestionId, post.AnswerId)
            .Where(revision => numbers.Contains(revision.Number))
            .Select(revision => new { revision.Number, Text = new PostText(revision.Title, revision.Markdown) })
            .ToDictionaryAsync(revision => revision.Number, revision => revision.Text, cancellationToken);
        kept[post.Revision] = post.Text;
        return kept;
    }

    private ProposalView View(Row row, Post post, PostText? origin, Viewer viewer)
    {
        var (proposal, proposed) = (row.Proposal, new PostText(row.Proposal.Title, row.Proposal.Markdown));
        var merged = origin is null || proposal.State != ProposalState.Open ? null : MergedPost.Of(origin, post.Text, proposed);
        var (former, text) = merged is { IsWhole: true } ? (post.Text, merged.WithMine) : (origin, proposed);

        return new ProposalView(
            proposal.Id, row.ProposerName, proposal.ProposerId == viewer.MemberId, proposal.ProposedAt, proposal.Reason, proposal.State, proposal.RefusalReason)
        {
            CanBeAccepted = merged is { IsWhole: true },
            Compared = reader.Compare(proposal.BaseNumber, former, proposal.BaseNumber + 1, text, $"{post.Text.Title}\n\n{post.Body.Markdown}\n\n{(proposal.State == ProposalState.Open ? proposal.Markdown : null)}"),
        };
    }

    private sealed record Row(EditProposal Proposal, string ProposerName);
}
