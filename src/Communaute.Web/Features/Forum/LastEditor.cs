using Communaute.Forum;
using Communaute.Members;
using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum;

internal static class LastEditor
{
    /// <summary>The name of the member who last changed a text: the journal knows.</summary>
    /// <param name="questionId">The question it stands on, whose author may bear no name for this viewer.</param>
    public static async Task<string> LastEditorAsync(
        this CommunauteDb db, Entity text, string edited, Viewer viewer, int? questionId, CancellationToken cancellationToken)
    {
        var subject = text.GetType().Name;
        var unsigned = db.Questions.UnsignedFor(viewer).Where(question => question.Id == questionId);

        return await (
            from entry in db.Journal
            join member in db.Members on entry.ActorId equals member.Id
            where entry.Subject == subject && entry.SubjectId == text.Id && (entry.Kind == edited || entry.Kind == nameof(QuestionMoved))
            orderby entry.Id descending
            select unsigned.Any(question => question.AuthorId == member.Id) ? Byline.Nameless : member.DisplayName).FirstOrDefaultAsync(cancellationToken) ?? "Un autre membre";
    }
}
