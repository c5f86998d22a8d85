using Communaute.Persistence;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Reactions;

/// <summary>A member takes back what they said of an answer. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record WithdrawReaction(int AnswerId) : ICommand<Unit>;

public sealed class WithdrawReactionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<WithdrawReaction, Unit>
{
    public async Task<Unit> Handle(WithdrawReaction request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        answer.Question.MustBeWritable(viewer.Coordinates);
        var said = await db.AnswerReactions.SingleOrDefaultAsync(reaction => reaction.AnswerId == answer.Id && reaction.MemberId == viewer.MemberId, cancellationToken);

        if (said is not null)
        {
            answer.Withdraw(said, now);
            db.AnswerReactions.Remove(said);
            await db.CountDoubtsAsync(answer, viewer.MemberId, doubts: false, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
