using Communaute.Advisors;

namespace Communaute.Announcements;

/// <summary>Whom an announcement is for. What is not said does not restrict.</summary>
public sealed record AnnouncementTarget(EmployerKind? EmployerKind, string? EpciCode, int? ThemeId)
{
    public static readonly AnnouncementTarget Everyone = new(null, null, null);

    public static AnnouncementTarget EmployedBy(EmployerKind kind) => new(kind, null, null);

    public static AnnouncementTarget WorkingIn(string epciCode) => new(null, epciCode, null);

    public static AnnouncementTarget ConcernedBy(int themeId) => new(null, null, themeId);
}
