using System.Linq.Expressions;
using Communaute.Members;

namespace Communaute.Advisors;

/// <summary>Who may see what in the directory: part of every query, never filtered after.</summary>
public static class AdvisorVisibility
{
    /// <summary>Someone who left the directory, or the community, has no page any more, except for themselves.</summary>
    public static IQueryable<Advisor> VisibleTo(this IQueryable<Advisor> advisors, Viewer viewer) =>
        advisors.Where(advisor => (advisor.ListedAt != null && advisor.Member.DepartedAt == null) || advisor.Id == viewer.MemberId);

    /// <summary>The phone number when this viewer may see it, else null: the choice is made by the database.</summary>
    public static Expression<Func<Advisor, string?>> PhoneFor(Viewer viewer) => advisor =>
        advisor.PhoneVisibility == Visibility.Community
        || (advisor.PhoneVisibility == Visibility.Coordinators && viewer.Coordinates)
        || advisor.Id == viewer.MemberId
            ? advisor.Phone : null;
}
