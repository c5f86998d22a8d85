using Communaute.Library;
using Communaute.Persistence;
using Communaute.Web.Platform.Files;

namespace Communaute.Web.Features.Library;

public static class ResourcePictures
{
    /// <summary>The pictures in a text were sent by those who wrote it, who may not be the one who publishes it.</summary>
    public static async Task SharePicturesAsync(this CommunauteDb db, Resource resource, int publisherId, int? formerEditorId, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var writerId in new[] { publisherId, resource.AuthorId, formerEditorId ?? publisherId }.Distinct())
        {
            await db.ShareFilesAsync(resource.Body.Markdown, writerId, now, cancellationToken);
        }
    }
}
