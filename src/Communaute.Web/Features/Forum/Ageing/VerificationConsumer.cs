using Communaute.Forum;
using Communaute.Journal;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Ageing;

/// <summary>Knows which answers are solutions, and until when each is trusted. The clock does the rest.</summary>
public sealed class VerificationConsumer : JournalConsumer
{
    public override string Name => "verification";

    public override Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) => entry.Kind switch
    {
        nameof(AnswerAccepted) or nameof(AnswerUnaccepted) or nameof(AnswerValidated) or nameof(AnswerUnvalidated) or nameof(AnswerDeleted) or nameof(AnswerRestored) =>
            FollowAsync(db, answer => answer.Id == entry.SubjectId, cancellationToken),
        // Its kind may be another.
        nameof(QuestionEdited) or nameof(QuestionMoved) => FollowAsync(db, answer => answer.QuestionId == entry.SubjectId && (answer.AcceptedAt != null || answer.ValidatedAt != null), cancellationToken),
        nameof(QuestionKindEdited) => AgeOtherwiseAsync(db, entry.SubjectId, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Who was asked what stays: a replay finds it and asks nobody again.</summary>
    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task FollowAsync(CommunauteDb db, System.Linq.Expressions.Expression<Func<Answer, bool>> which, CancellationToken cancellationToken)
    {
        foreach (var answer in await db.Answers.AsNoTracking().Where(which).ToListAsync(cancellationToken))
        {
            await db.FollowAsync(answer, cancellationToken);
        }
    }

    // Planning twice is planning once: it needs no transaction with the mark.
    private static async Task AgeOtherwiseAsync(CommunauteDb db, int kindId, CancellationToken cancellationToken)
    {
        var months = await db.QuestionKinds.Where(kind => kind.Id == kindId).Select(kind => kind.Months).SingleAsync(cancellationToken);
        var ageing = db.Verifications.Where(verification => verification.VerifiedAt != null && verification.DoubtedAt == null
            && verification.Months != months && db.Questions.Any(question => question.Id == verification.QuestionId && question.KindId == kindId));

        if (months is { } period)
        {
            await ageing.ExecuteUpdateAsync(set => set
                .SetProperty(verification => verification.Months, months)
                .SetProperty(verification => verification.DueAt, verification => verification.VerifiedAt!.Value.AddMonths(period))
                .SetProperty(verification => verification.NextAt, verification =>
                    verification.CoordinatorAskedAt != null ? null : verification.NextAt != null && verification.AuthorAskedAt != null ? verification.NextAt : verification.VerifiedAt!.Value.AddMonths(period)), cancellationToken);
        }
        else
        {
            await ageing.ExecuteUpdateAsync(set => set
                .SetProperty(verification => verification.Months, months)
                .SetProperty(verification => verification.DueAt, verification => null)
                .SetProperty(verification => verification.NextAt, verification => null), cancellationToken);
        }
    }
}
