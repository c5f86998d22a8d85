using Communaute.Forum;
using Communaute.Forum.Closing;
using Communaute.Journal;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Closing;

/// <summary>Plans, from the first answer of somebody else, when to ask an author whether their question is solved. The clock does the rest.</summary>
public sealed class ClosingConsumer : JournalConsumer
{
    public override string Name => "closing";

    public override async Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken)
    {
        if (entry.Kind != nameof(QuestionAnswered))
        {
            return;
        }

        var questionId = entry.Read<QuestionAnswered>().QuestionId;

        if (await db.Questions.AnyAsync(question => question.Id == questionId && question.AuthorId != entry.ActorId, cancellationToken)
            && !await db.ClosingReminders.AnyAsync(reminder => reminder.QuestionId == questionId, cancellationToken))
        {
            db.ClosingReminders.Add(new ClosingReminder(questionId, entry.At));
        }
    }

    /// <summary>What was asked stays asked: a replay finds it.</summary>
    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) => Task.CompletedTask;
}
