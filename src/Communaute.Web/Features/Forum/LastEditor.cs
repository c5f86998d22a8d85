using Communaute.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum;

internal static class LastEditor
{
    /// <summary>The name of the member who last changed a text: the journal knows.</summary>
    public static async Task<string> LastEditorAsync(this CommunauteDb db, Entity text, string edited, CancellationToken cancellationToken)
    {
        var subject = text.GetType().Name;

        return await (
            from entry in db.Journal
            join member in db.Members on entry.ActorId equals member.Id
            where entry.Subject == subject && entry.SubjectId == text.Id && entry.Kind == edited
            orderby entry.Id descending
            select member.DisplayName).FirstOrDefaultAsync(cancellationToken) ?? "Un autre membre";
    }
}
