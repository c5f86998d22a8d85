using Communaute.Members;

namespace Communaute.Library;

/// <summary>Who may see what in the library: part of every query, never filtered after.</summary>
public static class LibraryVisibility
{
    /// <summary>Members see what is published or archived; a draft is for its author and the coordinators.</summary>
    public static IQueryable<Resource> VisibleTo(this IQueryable<Resource> resources, Viewer viewer) =>
        viewer.Coordinates
            ? resources
            : resources.Where(resource => resource.State != ResourceState.Draft || resource.AuthorId == viewer.MemberId);
}
