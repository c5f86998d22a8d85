using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Journal;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>Starts to look for an answer when a question is asked, and ceases when there is one. The clock does the rest.</summary>
public sealed class RoutingConsumer : JournalConsumer
{
    public override string Name => "routing";

    public override Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) => entry.Kind switch
    {
        nameof(QuestionAsked) => FollowAsync(db, entry.SubjectId, entry.At, (_, _) => { }, cancellationToken),
        nameof(QuestionEdited) => FollowAsync(db, entry.SubjectId, entry.At, (escalation, question) => escalation.Plan(question.Urgency), cancellationToken),
        nameof(AnswerDeleted) => FollowAsync(db, entry.Read<AnswerDeleted>().QuestionId, entry.At, (escalation, question) => escalation.Resume(question.Urgency, entry.At), cancellationToken),
        nameof(QuestionAnswered) => CloseAsync(db, entry.Read<QuestionAnswered>().QuestionId, entry.ActorId, entry.At, cancellationToken),
        nameof(QuietSolutionWithdrawn) => FollowAsync(db, entry.SubjectId, entry.At, (escalation, question) => escalation.Resume(question.Urgency, entry.At), cancellationToken),
        nameof(QuestionSolvedQuietly) => CloseAsync(db, entry.SubjectId, answererId: null, entry.At, cancellationToken),
        nameof(AnswerRestored) => CloseAsync(db, entry.Read<AnswerRestored>().QuestionId, answererId: null, entry.At, cancellationToken),
        nameof(QuestionRestored) => FollowAsync(db, entry.SubjectId, entry.At, (escalation, question) => escalation.Resume(question.Urgency, entry.At), cancellationToken),
        nameof(Moderated) => entry.Read<Moderated>() is { QuestionId: { } questionId } act ? ModeratedAsync(db, act.Act, questionId, entry.At, cancellationToken) : Task.CompletedTask,
        nameof(QuestionDeleted) => CloseAsync(db, entry.SubjectId, answererId: null, entry.At, cancellationToken),
        nameof(RequestDeclined) => HurryAsync(db, entry.Read<RequestDeclined>().QuestionId, entry.At, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>What was asked of somebody stays asked: a replay finds it and asks nobody again.</summary>
    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task FollowAsync(CommunauteDb db, int questionId, DateTime at, Action<Escalation, Question> change, CancellationToken cancellationToken)
    {
        var question = await db.Questions.AsNoTracking().SingleAsync(asked => asked.Id == questionId, cancellationToken);

        if (question.DeletedAt is not null || question.State != QuestionState.Unanswered)
        {
            return;
        }

        if (await db.Escalations.SingleOrDefaultAsync(known => known.QuestionId == questionId, cancellationToken) is { } escalation)
        {
            change(escalation, question);
        }
        else
        {
            db.Escalations.Add(new Escalation(questionId, at));
        }
    }

    /// <summary>Nobody is asked what may not be answered; once it may again, the search goes on.</summary>
    private static Task ModeratedAsync(CommunauteDb db, ActKind act, int questionId, DateTime at, CancellationToken cancellationToken) => act switch
    {
        ActKind.Closed or ActKind.Locked or ActKind.MarkedDuplicate => CloseAsync(db, questionId, answererId: null, at, cancellationToken),
        ActKind.Reopened or ActKind.Unlocked or ActKind.DuplicateUndone =>
            FollowAsync(db, questionId, at, (escalation, question) => escalation.Resume(question.Urgency, at), cancellationToken),
        _ => Task.CompletedTask,
    };

    // Closing twice is closing once: it needs no transaction with the mark, and collides with nobody.
    private static async Task CloseAsync(CommunauteDb db, int questionId, int? answererId, DateTime at, CancellationToken cancellationToken) =>
        await db.AnswerRequests.Where(request => request.QuestionId == questionId && request.ClosedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(request => request.ClosedAt, at)
            .SetProperty(request => request.Outcome, request => request.MemberId == answererId ? RequestOutcome.Answered : RequestOutcome.NoLongerNeeded), cancellationToken);

    /// <summary>When the last person asked does not know, the next circle is not waited for.</summary>
    private static async Task HurryAsync(CommunauteDb db, int questionId, DateTime at, CancellationToken cancellationToken) =>
        await db.Escalations
            .Where(escalation => escalation.QuestionId == questionId && escalation.NextAt > at
                && !db.AnswerRequests.Any(request => request.QuestionId == questionId && request.ClosedAt == null))
            .ExecuteUpdateAsync(set => set.SetProperty(escalation => escalation.NextAt, at), cancellationToken);
}
