using Communaute.Forum;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Answers;

/// <summary>"Utile": an answer served a member, or they take that back. Saying it again changes nothing.</summary>
[Authorize(Policies.Member)]
public sealed record VoteForAnswer(int AnswerId, bool On) : ICommand<Unit>;

public sealed class VoteForAnswerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<VoteForAnswer, Unit>
{
    public async Task<Unit> Handle(VoteForAnswer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var answer = await db.FindAnswerAsync(request.AnswerId, viewer, cancellationToken);
        answer.Question.MustBeWritable(viewer.Coordinates);

        if (answer.AuthorId == viewer.MemberId)
        {
            throw ForumRefusals.OwnVote;
        }

        await db.CountVoteAsync(
            () => request.On ? AddAsync(db, request.AnswerId, viewer.MemberId, cancellationToken) : RemoveAsync(db, request.AnswerId, viewer.MemberId, cancellationToken),
            change => db.Answers.Where(one => one.Id == request.AnswerId && one.DeletedAt == null && one.Question.DeletedAt == null && (one.Question.LockedAt == null || viewer.Coordinates)).ExecuteUpdateAsync(
                answer => answer.SetProperty(a => a.Score, a => a.Score + change), cancellationToken),
            cancellationToken);

        return Unit.Value;
    }

    private async Task<int> AddAsync(CommunauteDb db, int answerId, int memberId, CancellationToken cancellationToken)
    {
        if (await db.AnswerVotes.AnyAsync(vote => vote.AnswerId == answerId && vote.MemberId == memberId, cancellationToken))
        {
            return 0;
        }

        db.AnswerVotes.Add(new AnswerVote(answerId, memberId, clock.GetUtcNow().UtcDateTime));
        return await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<int> RemoveAsync(CommunauteDb db, int answerId, int memberId, CancellationToken cancellationToken) =>
        -await db.AnswerVotes.Where(vote => vote.AnswerId == answerId && vote.MemberId == memberId).ExecuteDeleteAsync(cancellationToken);
}
