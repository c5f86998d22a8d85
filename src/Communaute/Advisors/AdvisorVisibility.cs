using Communaute.Members;

namespace Communaute.Advisors;

/// <summary>Who may see what in the directory: part of every query, never filtered after.</summary>
public static class AdvisorVisibility
{
    /// <summary>Those one finds in the directory.</summary>
    public static IQueryable<Advisor> Listed(this IQueryable<Advisor> advisors) =>
        advisors.Where(advisor => advisor.ListedAt != null && advisor.Member.DepartedAt == null);

    /// <summary>Someone who left the directory, or the community, has no page any more, except for themselves.</summary>
    public static IQueryable<Advisor> VisibleTo(this IQueryable<Advisor> advisors, Viewer viewer) =>
        advisors.Where(advisor => (advisor.ListedAt != null && advisor.Member.DepartedAt == null) || advisor.Id == viewer.MemberId);

    /// <summary>How to reach each advisor, as far as this viewer may know: what they may not is null before it leaves the database.</summary>
    public static IQueryable<Contact> ContactsFor(this IQueryable<Advisor> advisors, Viewer viewer)
    {
        var shown = viewer.Coordinates ? Visibility.Coordinators : Visibility.Community;

        return advisors.Select(advisor => new Contact
        {
            AdvisorId = advisor.Id,
            Phone = advisor.PhoneVisibility >= shown || advisor.Id == viewer.MemberId ? advisor.Phone : null,
            Email = advisor.EmailVisibility >= shown || advisor.Id == viewer.MemberId ? advisor.Member.Email : null,
            PhotoFileId = advisor.PhotoVisibility >= shown || advisor.Id == viewer.MemberId ? advisor.PhotoFileId : null,
        });
    }
}

/// <summary>What one viewer may know of how to reach and recognise an advisor.</summary>
public sealed record Contact
{
    public int AdvisorId { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public int? PhotoFileId { get; init; }
}
