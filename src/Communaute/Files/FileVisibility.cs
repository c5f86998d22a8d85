using Communaute.Advisors;
using Communaute.Library;
using Communaute.Members;
using Communaute.Persistence;

namespace Communaute.Files;

/// <summary>Who may read which file: part of every query, never filtered after.</summary>
public static class FileVisibility
{
    /// <summary>
    /// One's own; what a published text shows; what is attached to a resource one may read; the photo of a profile, as far as
    /// the person shows it.
    /// </summary>
    public static IQueryable<StoredFile> VisibleTo(this IQueryable<StoredFile> files, CommunauteDb db, Viewer viewer)
    {
        var resources = db.Resources.VisibleTo(viewer);
        var faces = db.Advisors.VisibleTo(viewer).Where(advisor =>
            advisor.PhotoVisibility == Visibility.Community
            || (advisor.PhotoVisibility == Visibility.Coordinators && viewer.Coordinates)
            || advisor.Id == viewer.MemberId);

        return files.Where(file => file.UploadedById == viewer.MemberId
            || file.SharedAt != null
            || db.ResourceFiles.Any(attached => attached.FileId == file.Id && resources.Any(resource => resource.Id == attached.ResourceId))
            || faces.Any(face => face.PhotoFileId == file.Id));
    }
}
