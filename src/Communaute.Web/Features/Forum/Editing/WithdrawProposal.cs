using Communaute.Forum.Editing;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>Whoever made a proposal takes it back before anybody decides. For anybody else it is not there.</summary>
[Authorize(Policies.Member)]
public sealed record WithdrawProposal(int ProposalId) : ICommand<Unit>;

public sealed class WithdrawProposalHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<WithdrawProposal, Unit>
{
    public async Task<Unit> Handle(WithdrawProposal request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var proposal = await db.EditProposals.SingleOrDefaultAsync(
            made => made.Id == request.ProposalId && made.ProposerId == viewer.MemberId, cancellationToken) ?? throw new NotFoundException();

        if (proposal.State != ProposalState.Withdrawn)
        {
            proposal.Withdraw(clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
