using Communaute.Library;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Privacy;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Library;

/// <summary>A resource as it was written, to be written again. Nothing when it does not exist.</summary>
[Authorize(Policies.Coordinator)]
public sealed record OpenResource(int Id) : IRequest<OpenedResource?>;

public sealed record OpenedResource(SaveResource Text, ResourceState State);

public sealed class OpenResourceHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember)
    : IRequestHandler<OpenResource, OpenedResource?>
{
    public async Task<OpenedResource?> Handle(OpenResource request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var resource = db.Resources.VisibleTo(await currentMember.GetAsync()).Where(resource => resource.Id == request.Id);

        var text = await resource
            .Select(r => new { r.Title, r.Summary, r.Kind, r.Licence, r.Body.Markdown, r.Revision, r.State })
            .SingleOrDefaultAsync(cancellationToken);

        if (text is null)
        {
            return null;
        }

        var labels = await resource
            .Select(r => new
            {
                Themes = r.Themes.Select(theme => theme.Id).ToList(),
                Audiences = r.Audiences.Select(audience => audience.Id).ToList(),
                Tags = r.Tags.OrderBy(tag => tag.Name).Select(tag => tag.Name).ToList(),
            })
            .AsSingleQuery()
            .SingleAsync(cancellationToken);

        var edit = new SaveResource
        {
            Id = request.Id,
            Revision = text.Revision,
            Title = text.Title,
            Summary = text.Summary,
            Kind = text.Kind,
            Licence = text.Licence,
            Body = text.Markdown,
            ThemeIds = labels.Themes,
            AudienceIds = labels.Audiences,
            Tags = labels.Tags,
            Files = await FilesAsync(db, request.Id, cancellationToken),
        };

        return new OpenedResource(text.State == ResourceState.Draft ? edit : edit.LetPublishedThrough(), text.State);
    }

    private static async Task<List<AttachedFile>> FilesAsync(CommunauteDb db, int resourceId, CancellationToken cancellationToken) =>
        await (from attached in db.ResourceFiles
               where attached.ResourceId == resourceId
               join file in db.Files on attached.FileId equals file.Id
               orderby attached.Position
               select new AttachedFile(file.Id, attached.Title, file.Name, file.Size))
            .ToListAsync(cancellationToken);
}
