using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Following;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>
/// "C’est ma question", said by whoever was writing the same one: they follow it, are counted in, and a duplicate is avoided, once
/// for each member. Their draft stays as it is.
/// </summary>
[Authorize(Policies.Member)]
public sealed record ClaimQuestion(int QuestionId) : ICommand<Unit>
{
    /// <summary>The word of an address that tells the page of the question where they come from.</summary>
    public const string Kept = "brouillon";
}

public sealed class ClaimQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ClaimQuestion, Unit>
{
    public async Task<Unit> Handle(ClaimQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        await db.CountVoteAsync(
            () => ClaimAsync(db, request.QuestionId, viewer, cancellationToken),
            change => db.Questions.Where(question => question.Id == request.QuestionId).ExecuteUpdateAsync(
                question => question.SetProperty(q => q.Score, q => q.Score + change), cancellationToken),
            cancellationToken);

        return Unit.Value;
    }

    /// <summary>Says how many votes it adds.</summary>
    private async Task<int> ClaimAsync(CommunauteDb db, int questionId, Viewer viewer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var question = await db.FindQuestionAsync(questionId, viewer, cancellationToken);
        question.Claim(await db.FollowUnlessDecidedAsync(question, viewer.MemberId, now, cancellationToken), now);

        // A locked question takes no more votes; to follow it stays possible.
        var isNew = question.LockedAt is null && !await db.QuestionVotes.AnyAsync(vote => vote.QuestionId == questionId && vote.MemberId == viewer.MemberId, cancellationToken);

        if (isNew)
        {
            db.QuestionVotes.Add(new QuestionVote(questionId, viewer.MemberId, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        return isNew ? 1 : 0;
    }
}
