using Communaute.Forum;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Closing;

/// <summary>
/// Asks authors whether their question is solved when its time comes. A step is one save: killed before it, it is taken again;
/// taken by two nodes, it counts once.
/// </summary>
public sealed class Closer(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    /// <summary>Says whether a reminder was due.</summary>
    public async Task<bool> StepNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var reminder = await db.ClosingReminders.Where(due => due.NextAt <= now).OrderBy(due => due.NextAt).ThenBy(due => due.QuestionId).FirstOrDefaultAsync(cancellationToken);

        if (reminder is null)
        {
            return false;
        }

        var question = await db.Questions.SingleAsync(question => question.Id == reminder.QuestionId, cancellationToken);

        if (reminder.Step(question is { DeletedAt: null, State: QuestionState.Answered, Aside: Aside.None }, now))
        {
            question.AskWhetherSolved(now);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node took this step, or the author answered: looked at again as it is now.
        }

        return true;
    }
}
