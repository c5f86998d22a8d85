using Communaute.Forum;
using Communaute.Forum.Routing;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Routing;

/// <summary>
/// Carries each question that waits one circle further. A step is one save: killed before it, it is taken again; taken by two
/// nodes, or while an answer arrives, it counts once.
/// </summary>
public sealed class QuestionRouter(IDbContextFactory<CommunauteDb> databases, DatabaseProvider provider, TimeProvider clock, ILogger<QuestionRouter> log)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>Says whether a question was due.</summary>
    public async Task<bool> StepNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var escalation = await db.Escalations.Where(due => due.NextAt <= now).OrderBy(due => due.NextAt).FirstOrDefaultAsync(cancellationToken);

        if (escalation is null)
        {
            return false;
        }

        try
        {
            await StepAsync(db, escalation, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || provider.IsDuplicate(collision))
        {
            // Another node took this step, an answer came, or somebody else asked the same person: looked at again as it is now.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Question {Question} could not be carried further; it will be tried again.", escalation.QuestionId);
            await SetAsideAsync(escalation.QuestionId, now, cancellationToken);
        }

        return true;
    }

    private static async Task StepAsync(CommunauteDb db, Escalation escalation, DateTime now, CancellationToken cancellationToken)
    {
        var question = await db.Questions
            .Include(asked => asked.Themes).Include(asked => asked.Audiences).Include(asked => asked.Tags)
            .AsSplitQuery()
            .SingleAsync(asked => asked.Id == escalation.QuestionId, cancellationToken);

        if (question.DeletedAt is not null || question.State != QuestionState.Unanswered)
        {
            escalation.Settle();
            return;
        }

        var circle = await AskNextCircleAsync(db, question, escalation.Circle + 1, now, cancellationToken);
        escalation.Reach(circle, question.Urgency, now);
    }

    /// <summary>A circle where nobody can be asked is not waited for: the coordinators come last, and are always there.</summary>
    private static async Task<Circle> AskNextCircleAsync(CommunauteDb db, Question question, Circle circle, DateTime now, CancellationToken cancellationToken)
    {
        for (var need = Need.Of(question); circle < Circle.Coordinators; circle++)
        {
            var candidates = await db.CandidatesAsync(need, circle, now, cancellationToken);
            var chosen = Ranking.Of(candidates, circle, now).Take(circle.Size()).ToList();

            if (chosen.Count > 0)
            {
                await db.AskAsync(question, [.. chosen.Select(one => new AnswerRequest(question.Id, one.Candidate.MemberId, circle, one.Reason, actorId: null, now))], cancellationToken);
                return circle;
            }
        }

        question.ReachCoordinators(now);
        return Circle.Coordinators;
    }

    private async Task SetAsideAsync(int questionId, DateTime now, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Escalations.Where(escalation => escalation.QuestionId == questionId)
            .ExecuteUpdateAsync(set => set.SetProperty(escalation => escalation.NextAt, now + PauseAfterFailure), cancellationToken);
    }
}

internal static class Asking
{
    /// <summary>Records requests with all that guards them: the limit of each person, and an answer of the same instant.</summary>
    public static async Task AskAsync(this CommunauteDb db, Question question, IReadOnlyList<AnswerRequest> requests, CancellationToken cancellationToken)
    {
        var ids = requests.Select(request => request.MemberId).ToList();

        foreach (var advisor in await db.Advisors.Where(advisor => ids.Contains(advisor.Id)).ToListAsync(cancellationToken))
        {
            advisor.IsAsked();
        }

        question.CountRequests(requests.Count);
        db.AnswerRequests.AddRange(requests);
    }
}
