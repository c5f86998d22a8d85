using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Moderation;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Acts;

/// <summary>All that a question received, given to another. Inside the transaction of the merge.</summary>
internal sealed class Merging(CommunauteDb db, Question from, Question to, DateTime now)
{
    private readonly int _from = from.Id;
    private readonly int _to = to.Id;

    public async Task MoveAllAsync(CancellationToken cancellationToken)
    {
        await MoveTextsAsync(cancellationToken);
        await MoveVotesAsync(cancellationToken);
        await MoveFollowersAsync(cancellationToken);
        await MoveRequestsAsync(cancellationToken);
        await MoveWhatPointsHereAsync(cancellationToken);
        await MoveDraftsAsync(cancellationToken);
    }

    /// <summary>The deleted ones as well: a coordinator may still bring them back.</summary>
    private async Task MoveTextsAsync(CancellationToken cancellationToken)
    {
        await db.Answers.Where(answer => answer.QuestionId == _from).ExecuteUpdateAsync(set => set.SetProperty(answer => answer.QuestionId, _to), cancellationToken);
        await db.PostRevisions.Where(revision => revision.QuestionId == _from && revision.AnswerId != null).ExecuteUpdateAsync(set => set.SetProperty(revision => revision.QuestionId, _to), cancellationToken);
        await db.EditProposals.Where(proposal => proposal.QuestionId == _from && proposal.AnswerId != null).ExecuteUpdateAsync(set => set.SetProperty(proposal => proposal.QuestionId, _to), cancellationToken);
        await db.Comments.Where(comment => comment.QuestionId == _from).ExecuteUpdateAsync(set => set.SetProperty(comment => comment.QuestionId, _to), cancellationToken);
        await db.AnswerReactions.Where(reaction => reaction.QuestionId == _from).ExecuteUpdateAsync(set => set.SetProperty(reaction => reaction.QuestionId, _to), cancellationToken);
        await db.Verifications.Where(verification => verification.QuestionId == _from).ExecuteUpdateAsync(set => set.SetProperty(verification => verification.QuestionId, _to), cancellationToken);
    }

    /// <summary>One vote each, and none for one's own question.</summary>
    private async Task MoveVotesAsync(CancellationToken cancellationToken)
    {
        await db.QuestionVotes
            .Where(vote => vote.QuestionId == _from && vote.MemberId != to.AuthorId
                && !db.QuestionVotes.Any(own => own.QuestionId == _to && own.MemberId == vote.MemberId))
            .ExecuteUpdateAsync(set => set.SetProperty(vote => vote.QuestionId, _to), cancellationToken);
        await db.QuestionVotes.Where(vote => vote.QuestionId == _from).ExecuteDeleteAsync(cancellationToken);
        await db.Questions.Where(question => question.Id == _to).ExecuteUpdateAsync(
            set => set.SetProperty(question => question.Score, question => db.QuestionVotes.Count(vote => vote.QuestionId == question.Id)), cancellationToken);
    }

    /// <summary>Who had decided about both keeps what they decided of the one that stays.</summary>
    private async Task MoveFollowersAsync(CancellationToken cancellationToken)
    {
        await db.QuestionFollows
            .Where(follow => follow.QuestionId == _from && !db.QuestionFollows.Any(own => own.QuestionId == _to && own.MemberId == follow.MemberId))
            .ExecuteUpdateAsync(set => set.SetProperty(follow => follow.QuestionId, _to), cancellationToken);
        await db.QuestionFollows.Where(follow => follow.QuestionId == _from).ExecuteDeleteAsync(cancellationToken);
        await db.QuestionReadings
            .Where(reading => reading.QuestionId == _from && !db.QuestionReadings.Any(own => own.QuestionId == _to && own.MemberId == reading.MemberId))
            .ExecuteUpdateAsync(set => set.SetProperty(reading => reading.QuestionId, _to), cancellationToken);
        await db.QuestionReadings.Where(reading => reading.QuestionId == _from).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Nobody is asked twice, nor their own question; once there is an answer nobody is asked any more.</summary>
    private async Task MoveRequestsAsync(CancellationToken cancellationToken)
    {
        await db.AnswerRequests
            .Where(asked => asked.QuestionId == _from && asked.MemberId != to.AuthorId
                && !db.AnswerRequests.Any(own => own.QuestionId == _to && own.MemberId == asked.MemberId))
            .ExecuteUpdateAsync(set => set.SetProperty(asked => asked.QuestionId, _to), cancellationToken);

        var settled = to.State != QuestionState.Unanswered;
        await db.AnswerRequests
            .Where(asked => asked.ClosedAt == null && (asked.QuestionId == _from || (settled && asked.QuestionId == _to)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(asked => asked.ClosedAt, now)
                .SetProperty(asked => asked.Outcome, RequestOutcome.NoLongerNeeded), cancellationToken);
    }

    private async Task MoveWhatPointsHereAsync(CancellationToken cancellationToken)
    {
        await db.QuestionLinks.Where(link => link.TargetQuestionId == _from)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.TargetQuestionId, _to), cancellationToken);
        // One resource of each question: its own stays.
        await db.ResourceOrigins.Where(origin => origin.QuestionId == _from && !db.ResourceOrigins.Any(own => own.QuestionId == _to))
            .ExecuteUpdateAsync(set => set.SetProperty(origin => origin.QuestionId, _to), cancellationToken);
        await db.ReportCases.Where(reported => reported.QuestionId == _from && reported.PostKind != PostKind.Question)
            .ExecuteUpdateAsync(set => set.SetProperty(reported => reported.QuestionId, _to), cancellationToken);
        await db.Mentions.Where(mention => mention.QuestionId == _from)
            .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.QuestionId, _to), cancellationToken);
        await db.Activities.Where(activity => activity.QuestionId == _from && activity.Kind == nameof(QuestionAnswered))
            .ExecuteUpdateAsync(set => set.SetProperty(activity => activity.QuestionId, _to), cancellationToken);
    }

    /// <summary>What somebody was writing here goes on there.</summary>
    private async Task MoveDraftsAsync(CancellationToken cancellationToken)
    {
        var (answer, there, comments, thereToo) = ($"reponse:{_from}", $"reponse:{_to}", $"commentaire:{_from}:", $"commentaire:{_to}:");
        await db.Drafts
            .Where(draft => draft.Key == answer && !db.Drafts.Any(other => other.MemberId == draft.MemberId && other.Key == there))
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Key, there), cancellationToken);
        await db.Drafts.Where(draft => draft.Key.StartsWith(comments))
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Key, draft => draft.Key.Replace(comments, thereToo)), cancellationToken);
    }
}
