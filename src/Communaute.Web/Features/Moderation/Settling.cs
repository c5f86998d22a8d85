using Communaute.Forum;
using Communaute.Members;
using Communaute.Moderation;
using Communaute.Persistence;
using Communaute.Web.Features.Forum;
using Communaute.Web.Features.Forum.Acts;

namespace Communaute.Web.Features.Moderation;

/// <summary>Does what a coordinator decided about a reported text, in the save that settles the reports.</summary>
internal sealed class Settling(CommunauteDb db, ReportCase reported, Viewer viewer, DateTime now)
{
    public Task DoAsync(ActKind outcome, string target, string reason, CancellationToken cancellationToken) => outcome switch
    {
        ActKind.ReportsDismissed or ActKind.ReportsHandled => NoteAsync(outcome, reason),
        ActKind.Closed => ActAsync(question => question.ClosedAt is null ? question.Close(viewer.MemberId, reason, now) : null, cancellationToken),
        ActKind.Locked => ActAsync(question => question.LockedAt is null ? question.Lock(viewer.MemberId, reason, now) : null, cancellationToken),
        ActKind.MarkedDuplicate when reported.PostKind == PostKind.Question => PointAsync(target, reason, cancellationToken),
        ActKind.Deleted => DeleteAsync(reason, cancellationToken),
        _ => throw new BusinessRuleException("Cela ne se décide pas ici.", nameof(SettleReports.Outcome)),
    };

    private Task NoteAsync(ActKind outcome, string reason)
    {
        db.ModerationActs.Add(new ModerationAct(outcome, reported.PostKind, reported.PostId, reported.QuestionId, viewer.MemberId, reason, now));
        return Task.CompletedTask;
    }

    /// <summary>Done from the question's page meanwhile: the reports are settled all the same.</summary>
    private async Task ActAsync(Func<Question, ModerationAct?> verb, CancellationToken cancellationToken)
    {
        if (verb(await FindQuestionAsync(cancellationToken)) is { } act)
        {
            db.ModerationActs.Add(act);
        }
    }

    private async Task PointAsync(string target, string reason, CancellationToken cancellationToken)
    {
        var question = await FindQuestionAsync(cancellationToken);

        if (question.DuplicateSince is null)
        {
            await db.PointAsync(question, target, reason, viewer, now, cancellationToken);
        }
    }

    private async Task DeleteAsync(string reason, CancellationToken cancellationToken)
    {
        var question = await FindQuestionAsync(cancellationToken);
        var authorId = question.AuthorId;

        switch (reported.PostKind)
        {
            case PostKind.Answer:
                var answer = await db.FindAnswerAsync(reported.PostId, viewer, cancellationToken);
                question.Remove(answer, viewer.MemberId, now, byCoordinator: true);
                authorId = answer.AuthorId;
                break;
            case PostKind.Comment:
                var comment = await db.FindCommentAsync(reported.PostId, viewer, cancellationToken);
                comment.Delete(viewer.MemberId, now, byCoordinator: true);
                authorId = comment.AuthorId;
                break;
            default:
                question.Delete(viewer.MemberId, now, byCoordinator: true);
                break;
        }

        db.ExplainDeletion(reported.PostKind, reported.PostId, question.Id, authorId, viewer, reason, now);
    }

    private Task<Question> FindQuestionAsync(CancellationToken cancellationToken) =>
        db.FindQuestionAsync(reported.QuestionId ?? 0, viewer, cancellationToken);
}
