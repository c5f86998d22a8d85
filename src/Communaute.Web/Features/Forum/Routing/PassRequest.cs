using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>"Passer à quelqu’un": a colleague is asked instead, within their own limit. Saying it twice changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record PassRequest(int RequestId, int ColleagueId) : ICommand<Unit>;

public sealed class PassRequestHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<PassRequest, Unit>
{
    public async Task<Unit> Handle(PassRequest request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var asked = await db.FindRequestAsync(request.RequestId, viewer, cancellationToken);

        if (asked.ClosedAt is not null)
        {
            return Unit.Value;
        }

        var question = await db.FindClassifiedAsync(asked.QuestionId, viewer, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await RefuseUnavailableAsync(db, question, request.ColleagueId, now, cancellationToken);

        var myName = await db.Members.Where(member => member.Id == viewer.MemberId).Select(member => member.DisplayName).SingleAsync(cancellationToken);
        await db.AskAsync(question, [asked.PassTo(request.ColleagueId, myName, now)], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private static async Task RefuseUnavailableAsync(CommunauteDb db, Question question, int colleagueId, DateTime now, CancellationToken cancellationToken)
    {
        if (question.State != QuestionState.Unanswered)
        {
            throw new BusinessRuleException("Quelqu’un a répondu entre-temps\u00a0: il n’y a plus personne à solliciter.");
        }

        var colleagues = await db.ColleaguesAsync(question, now, cancellationToken);

        if (colleagues.All(ranked => ranked.Candidate.MemberId != colleagueId))
        {
            throw new BusinessRuleException("Cette personne ne peut plus être sollicitée\u00a0: choisissez quelqu’un d’autre.");
        }
    }
}
