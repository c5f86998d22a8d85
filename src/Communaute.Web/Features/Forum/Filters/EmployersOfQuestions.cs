using Communaute.Forum;
using Communaute.Journal;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>
/// Writes for whom the author of a question worked when they asked it, so that "de ma structure" is read from an index. Of a
/// question without a name nothing is written, until its author shows it.
/// </summary>
public sealed class EmployersOfQuestions : JournalConsumer
{
    public override string Name => "question-employers";

    public override Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken) => entry.Kind switch
    {
        nameof(QuestionAsked) or nameof(AuthorShown) => AddAsync(db, entry.SubjectId, cancellationToken),
        _ => Task.CompletedTask,
    };

    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => db.QuestionEmployers.ExecuteDeleteAsync(cancellationToken);

    private static async Task AddAsync(CommunauteDb db, int questionId, CancellationToken cancellationToken)
    {
        var question = await db.Questions.Where(asked => asked.Id == questionId && asked.AnonymousSince == null)
            .Select(asked => new { asked.AuthorId, asked.AskedAt }).SingleOrDefaultAsync(cancellationToken);

        if (question is null)
        {
            return;
        }

        var askedOn = DateOnly.FromDateTime(question.AskedAt);
        var employers = await db.Employments
            .Where(employment => employment.AdvisorId == question.AuthorId && (employment.EndedOn == null || employment.EndedOn >= askedOn)
                && !db.QuestionEmployers.Any(known => known.QuestionId == questionId && known.EmployerId == employment.EmployerId))
            .Select(employment => employment.EmployerId).Distinct()
            .ToListAsync(cancellationToken);

        db.QuestionEmployers.AddRange(employers.Select(employer => new QuestionEmployer(questionId, employer)));
    }
}
