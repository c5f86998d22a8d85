using System.Text.Json.Serialization;
using Communaute.Files;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Privacy;
using Communaute.Web.Features.Taxonomy;
using Communaute.Web.Platform.Drafts;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Markdown;
using Communaute.Web.Platform.Messaging;
using Communaute.Web.Platform.Privacy;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Library;

/// <summary>Writes a resource, new or not, and publishes it when asked. Answers its number.</summary>
[Authorize(Policies.Coordinator)]
public sealed class SaveResource : ICommand<int>, IDrafted, IGuarded
{
    /// <summary>Nothing for a new one.</summary>
    public int? Id { get; set; }

    /// <summary>The one that was read: what somebody else saved since is never overwritten.</summary>
    public int Revision { get; set; }

    public Guid Submission { get; set; }

    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    public ResourceKind Kind { get; set; } = ResourceKind.Teaching;

    public Licence Licence { get; set; } = Licence.CcBySa;

    public IReadOnlyList<int> ThemeIds { get; set; } = [];

    public IReadOnlyList<int> AudienceIds { get; set; } = [];

    public IReadOnlyList<string> Tags { get; set; } = [];

    public string Body { get; set; } = "";

    public IReadOnlyList<AttachedFile> Files { get; set; } = [];

    public IReadOnlyList<NotPersonal> NotPersonal { get; set; } = [];

    /// <summary>Decided by the button, so that a draft does not remember it.</summary>
    [JsonIgnore]
    public bool Publish { get; set; } = true;

    [JsonIgnore]
    public string DraftLabel => Title;

    [JsonIgnore]
    public IEnumerable<(string Field, string Text)> GuardedTexts => [(nameof(Title), Title), (nameof(Summary), Summary), (nameof(Body), Body)];
}

/// <summary>A file that was sent, under the title its readers see. Its name and size are for the form alone.</summary>
public sealed record AttachedFile(int FileId, string Title, string Name, long Size);

public sealed class SaveResourceHandler(
    IDbContextFactory<CommunauteDb> databases,
    CurrentMember currentMember,
    MarkdownRenderer markdown,
    TimeProvider clock) : IRequestHandler<SaveResource, int>
{
    public async Task<int> Handle(SaveResource request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var member = await currentMember.LoadAsync(db, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;

        if (request.Id is null && await FindSentAsync(db, member.Id, request.Submission, cancellationToken) is { } sent)
        {
            AlreadyPublishedException.ThrowIf((sent.Title, sent.Body.Markdown) != (request.Title.Trim(), request.Body));
            return sent.Id;
        }

        var resource = request.Id is { } id
            ? await OpenAsync(db, member.AsViewer, id, request.Revision, cancellationToken)
            : db.Resources.Add(new Resource(member.Id, request.Submission, now)).Entity;

        if (request.Publish || resource.State != ResourceState.Draft)
        {
            resource.Guard(request, member.Id, now, Published(resource));
        }

        var formerEditorId = resource.EditedById;
        resource.Write(request.Title, request.Summary, request.Kind, request.Licence, markdown.Render(request.Body), member.Id, now);
        await ClassifyAsync(db, resource, request, cancellationToken);
        await AttachAsync(db, resource, request, member.AsViewer, cancellationToken);

        if (request.Publish && resource.State == ResourceState.Draft)
        {
            resource.Publish(member.Id, now);
        }

        if (resource.State != ResourceState.Draft)
        {
            await db.SharePicturesAsync(resource, member.Id, formerEditorId, now, cancellationToken);
        }

        await db.CloseDraftAsync(member.Id, request.Submission, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return resource.Id;
    }

    private static Task<Resource?> FindSentAsync(CommunauteDb db, int authorId, Guid submission, CancellationToken cancellationToken) =>
        db.Resources.SingleOrDefaultAsync(resource => resource.AuthorId == authorId && resource.Submission == submission, cancellationToken);

    private static async Task<Resource> OpenAsync(CommunauteDb db, Viewer viewer, int id, int revision, CancellationToken cancellationToken)
    {
        var resource = await db.Resources.VisibleTo(viewer)
            .Include(r => r.Themes).Include(r => r.Audiences).Include(r => r.Tags).Include(r => r.Files)
            .AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NotFoundException();

        if (resource.Revision == revision)
        {
            return resource;
        }

        var editor = await db.Members.Where(m => m.Id == resource.EditedById).Select(m => m.DisplayName).SingleAsync(cancellationToken);
        throw new EditConflictException(editor, resource.Revision, $"{resource.Title}\n\n{resource.Summary}\n\n{resource.Body.Markdown}");
    }

    /// <summary>A draft was never checked: nothing in it is let through.</summary>
    private static string[] Published(Resource resource) =>
        resource.State == ResourceState.Draft ? [] : [resource.Title, resource.Summary, resource.Body.Markdown];

    private static async Task ClassifyAsync(CommunauteDb db, Resource resource, SaveResource request, CancellationToken cancellationToken)
    {
        var themes = await db.Themes.Where(theme => request.ThemeIds.Contains(theme.Id)).ToListAsync(cancellationToken);
        var audiences = await db.Audiences.Where(audience => request.AudienceIds.Contains(audience.Id)).ToListAsync(cancellationToken);

        if (themes.Count < request.ThemeIds.Distinct().Count())
        {
            throw new BusinessRuleException("Une de ces thématiques n’existe plus\u00A0: retirez-la, puis choisissez-en une autre.", nameof(request.ThemeIds));
        }

        if (audiences.Count < request.AudienceIds.Distinct().Count())
        {
            throw new BusinessRuleException("Un de ces publics n’existe plus\u00A0: retirez-le, puis choisissez-en un autre.", nameof(request.AudienceIds));
        }

        resource.Classify(themes, audiences, await db.TagsNamedAsync(request.Tags, cancellationToken));
    }

    // Attaching shows a file to others: one may only attach what one may read.
    private static async Task AttachAsync(CommunauteDb db, Resource resource, SaveResource request, Viewer viewer, CancellationToken cancellationToken)
    {
        var ids = request.Files.Select(file => file.FileId).Distinct().ToList();

        if (await db.Files.VisibleTo(db, viewer).CountAsync(file => ids.Contains(file.Id), cancellationToken) < ids.Count)
        {
            throw new BusinessRuleException("Un de ces fichiers n’existe plus\u00A0: retirez-le de la liste, puis envoyez-le de nouveau.", nameof(request.Files));
        }

        resource.Attach(request.Files.DistinctBy(file => file.FileId).Select(file => (file.FileId, file.Title.Trim())));
    }
}
