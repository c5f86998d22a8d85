using Communaute.Forum;
using Communaute.Journal;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Home;

/// <summary>Keeps the entries that are news to somebody: what the home page shows since one's last visit.</summary>
public sealed class ActivityFeed : JournalConsumer
{
    public override string Name => "activity";

    public override Task HandleAsync(JournalEntry entry, CommunauteDb db, CancellationToken cancellationToken)
    {
        if (Told(entry) is { } activity)
        {
            db.Activities.Add(activity);
        }

        return Task.CompletedTask;
    }

    public override Task ForgetAsync(CommunauteDb db, CancellationToken cancellationToken) =>
        db.Activities.ExecuteDeleteAsync(cancellationToken);

    private static Activity? Told(JournalEntry entry) => entry.Kind switch
    {
        nameof(QuestionAsked) => About(entry, questionId: entry.SubjectId),
        nameof(QuestionAnswered) => About(entry, questionId: entry.Read<QuestionAnswered>().QuestionId),
        nameof(AnswerAccepted) => About(entry, questionId: entry.Read<AnswerAccepted>().QuestionId),
        nameof(QuestionSolvedQuietly) => About(entry, questionId: entry.SubjectId),
        nameof(ResourcePublished) or nameof(ResourceEdited) => About(entry, resourceId: entry.SubjectId),
        nameof(MemberJoined) => About(entry, memberId: entry.SubjectId),
        _ => null,
    };

    private static Activity About(JournalEntry entry, int? questionId = null, int? resourceId = null, int? memberId = null) =>
        new(entry.Id, entry.Kind, entry.ActorId, entry.At) { QuestionId = questionId, ResourceId = resourceId, MemberId = memberId };
}
