using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Questions;

/// <summary>"Moi aussi": a member has the same question, or takes that back. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record VoteForQuestion(int QuestionId, bool On) : ICommand<Unit>;

public sealed class VoteForQuestionHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<VoteForQuestion, Unit>
{
    public async Task<Unit> Handle(VoteForQuestion request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var voted = await db.FindQuestionAsync(request.QuestionId, viewer, cancellationToken);
        voted.MustBeWritable(viewer.Coordinates);

        if (voted.AuthorId == viewer.MemberId)
        {
            throw ForumRefusals.OwnVote;
        }

        await db.CountVoteAsync(
            () => request.On ? AddAsync(db, request.QuestionId, viewer.MemberId, cancellationToken) : RemoveAsync(db, request.QuestionId, viewer.MemberId, cancellationToken),
            change => db.Questions.Where(one => one.Id == request.QuestionId && one.DeletedAt == null && (one.LockedAt == null || viewer.Coordinates)).ExecuteUpdateAsync(
                question => question.SetProperty(q => q.Score, q => q.Score + change), cancellationToken),
            cancellationToken);

        return Unit.Value;
    }

    private async Task<int> AddAsync(CommunauteDb db, int questionId, int memberId, CancellationToken cancellationToken)
    {
        if (await db.QuestionVotes.AnyAsync(vote => vote.QuestionId == questionId && vote.MemberId == memberId, cancellationToken))
        {
            return 0;
        }

        db.QuestionVotes.Add(new QuestionVote(questionId, memberId, clock.GetUtcNow().UtcDateTime));
        return await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<int> RemoveAsync(CommunauteDb db, int questionId, int memberId, CancellationToken cancellationToken) =>
        -await db.QuestionVotes.Where(vote => vote.QuestionId == questionId && vote.MemberId == memberId).ExecuteDeleteAsync(cancellationToken);
}
