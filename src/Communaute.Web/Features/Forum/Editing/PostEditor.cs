using Communaute.Forum;
using Communaute.Forum.Editing;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Features.Forum.Ageing;
using Communaute.Web.Platform.Comparing;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Markdown;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Forum.Editing;

/// <summary>Changes a post and keeps what stood there, in one save. Whoever changes a post comes through here.</summary>
public sealed class PostEditor(MarkdownRenderer markdown, ProseComparison comparison)
{
    /// <param name="editorId">Whose words they are: the proposer's, when somebody else accepted them.</param>
    /// <param name="actor">Who decided it.</param>
    internal async Task<PostRevision> RewriteAsync(
        CommunauteDb db, Post post, PostText text, int editorId, Viewer actor, DateTime now, CancellationToken cancellationToken)
    {
        await KeepFirstAsync(db, post, cancellationToken);
        var (former, body) = (post.Body, markdown.Render(text.Markdown.Trim()));
        var change = comparison.Between(Html(post.Text.Title, former), Html(text.Title?.Trim(), body));

        post.Edit(text.Title, body, actor, now);
        var revision = new PostRevision(post.QuestionId, post.AnswerId, post.Revision, post.Text.Title, body.Markdown, editorId, now);
        revision.Changed(change.Added, change.Removed);
        db.PostRevisions.Add(revision);

        if (post.Entity is Answer answer)
        {
            await db.CorrectAsync(answer, actor.MemberId, now, cancellationToken);
        }

        return revision;
    }

    /// <summary>What was there before the first edit that is kept, also where it is older than the history.</summary>
    private static async Task KeepFirstAsync(CommunauteDb db, Post post, CancellationToken cancellationToken)
    {
        if (await db.PostRevisions.Of(post.QuestionId, post.AnswerId).AnyAsync(cancellationToken))
        {
            return;
        }

        var (subject, edited) = (post.Entity.GetType().Name, post.Edited);
        var writer = post.Revision == 0 ? post.AuthorId : await db.Journal
            .Where(entry => entry.Subject == subject && entry.SubjectId == post.Entity.Id && entry.Kind == edited)
            .OrderByDescending(entry => entry.Id)
            .Select(entry => entry.ActorId)
            .FirstOrDefaultAsync(cancellationToken);

        db.PostRevisions.Add(new PostRevision(post.QuestionId, post.AnswerId, post.Revision, post.Text.Title, post.Body.Markdown, writer, post.WrittenAt));
    }

    /// <summary>What somebody read before writing. Nothing when it is older than the history.</summary>
    internal static async Task<PostText?> OriginAsync(CommunauteDb db, Post post, int number, CancellationToken cancellationToken) =>
        number == post.Revision ? post.Text : await db.PostRevisions.Of(post.QuestionId, post.AnswerId)
            .Where(revision => revision.Number == number)
            .Select(revision => new PostText(revision.Title, revision.Markdown))
            .FirstOrDefaultAsync(cancellationToken);

    internal static async Task<EditConflictException> ConflictAsync(
        CommunauteDb db, Post post, string savedText, Joining? joining, Viewer viewer, CancellationToken cancellationToken) =>
        new(await db.LastEditorAsync(post.Entity, post.Edited, viewer, post.QuestionId, cancellationToken), post.Revision, savedText, joining);

    /// <summary>A title is read and compared as the first heading of its text.</summary>
    internal static string Html(string? title, FormattedText body) =>
        title is null ? body.Html : $"<h2>{System.Net.WebUtility.HtmlEncode(title)}</h2>{body.Html}";
}
