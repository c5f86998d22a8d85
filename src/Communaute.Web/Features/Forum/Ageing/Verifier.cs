using Communaute.Forum.Ageing;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>
/// Asks whether a solution that is due is still true: its author, then a coordinator, each once and never more than one answer
/// a day. A step is one save: killed before it, it is taken again; taken by two nodes, it counts once.
/// </summary>
public sealed class Verifier(IDbContextFactory<CommunauteDb> databases, TimeProvider clock, ILogger<Verifier> log)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Says whether a verification was due.</summary>
    public async Task<bool> StepNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var verification = await db.Verifications.Where(due => due.NextAt <= now).OrderBy(due => due.NextAt).ThenBy(due => due.Id).FirstOrDefaultAsync(cancellationToken);

        if (verification is null)
        {
            return false;
        }

        try
        {
            await StepAsync(db, verification, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node took this step, or somebody answered: looked at again as it is now.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Nobody could be asked about answer {Answer}; it will be tried again.", verification.AnswerId);
            await db.Verifications.Where(due => due.Id == verification.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(due => due.NextAt, now.AddMinutes(1)), cancellationToken);
        }

        return true;
    }

    private static async Task StepAsync(CommunauteDb db, Verification verification, DateTime now, CancellationToken cancellationToken)
    {
        if (!verification.IsDue(now))
        {
            verification.Wait(verification.DueAt);
        }
        else if (!await db.Questions.AnyAsync(question => question.Id == verification.QuestionId && question.DeletedAt == null, cancellationToken))
        {
            // A question that was taken away may come back.
            verification.Wait(now.AddMonths(1));
        }
        else if (verification.AuthorAskedAt is null)
        {
            await AskAuthorAsync(db, verification, now, cancellationToken);
        }
        else
        {
            await AskCoordinatorAsync(db, verification, now, cancellationToken);
        }
    }

    private static async Task AskAuthorAsync(CommunauteDb db, Verification verification, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.Members.AnyAsync(member => member.Id == verification.AuthorId && member.DepartedAt != null, cancellationToken))
        {
            verification.SkipAuthor(now);
        }
        else if (await db.Verifications.AnyAsync(other => other.AuthorId == verification.AuthorId && other.AuthorAskedAt > now - Day, cancellationToken))
        {
            verification.Wait(now + Day);
        }
        else
        {
            verification.AskAuthor(now);
        }
    }

    /// <summary>Whoever vouched for it before the others, then whoever has least to verify.</summary>
    private static async Task AskCoordinatorAsync(CommunauteDb db, Verification verification, DateTime now, CancellationToken cancellationToken)
    {
        var coordinator = await db.Members
            .Where(member => member.Role == Role.Coordinator && member.DepartedAt == null && member.Id != verification.AuthorId)
            .Where(member => !db.Verifications.Any(other => other.CoordinatorId == member.Id && other.CoordinatorAskedAt > now - Day))
            .OrderByDescending(member => db.Answers.Any(answer => answer.Id == verification.AnswerId && answer.ValidatedById == member.Id))
            .ThenBy(member => db.Verifications.Count(other => other.CoordinatorId == member.Id))
            .ThenBy(member => member.Id)
            .Select(member => (int?)member.Id)
            .FirstOrDefaultAsync(cancellationToken);

        if (coordinator is { } id)
        {
            verification.AskCoordinator(id, now);
        }
        else
        {
            verification.Wait(now + Day);
        }
    }
}
