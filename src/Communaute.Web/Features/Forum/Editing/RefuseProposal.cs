using Communaute.Forum.Editing;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>The author of a post, or a coordinator, keeps it as it is. Whoever proposed otherwise may read why.</summary>
[Authorize(Policies.Member)]
public sealed record RefuseProposal : ICommand<Unit>
{
    public int ProposalId { get; set; }

    public string Reason { get; set; } = "";
}

public sealed class RefuseProposalValidator : AbstractValidator<RefuseProposal>
{
    public RefuseProposalValidator() => RuleFor(refusal => refusal.Reason)
        .MaximumLength(EditProposal.MaxReasonLength).WithMessage("Raccourcissez ce motif\u00a0: {MaxLength}\u00a0caractères au plus.");
}

public sealed class RefuseProposalHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<RefuseProposal, Unit>
{
    public async Task<Unit> Handle(RefuseProposal request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var (proposal, post) = await db.FindProposalAsync(request.ProposalId, viewer, cancellationToken);
        viewer.MustBeAbleToChange(post.AuthorId);

        // Said twice: it is done already.
        if (proposal.State != ProposalState.Refused)
        {
            proposal.Refuse(viewer.MemberId, request.Reason, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
