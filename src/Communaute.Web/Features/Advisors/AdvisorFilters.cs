using Communaute.Advisors;
using Communaute.Persistence;

namespace Communaute.Web.Features.Advisors;

/// <summary>How each filter of the directory reads in the database.</summary>
internal static class AdvisorFilters
{
    private const int MaxWords = 6;

    public static IQueryable<Advisor> Matching(this IQueryable<Advisor> advisors, ListAdvisors wanted, CommunauteDb db, DateTime now)
    {
        var today = Availability.Today(now);

        return advisors
            .Named(wanted.Name)
            .In(wanted.Territory, db, today)
            .Employed(wanted.EmployerId, db, today)
            .Knowing(wanted.ThemeId, db)
            .If(wanted.AudienceId is not null, found => found.Where(advisor => advisor.Audiences.Any(audience => audience.Id == wanted.AudienceId)))
            .If(wanted.AvailableNow, found => found.Where(advisor => advisor.AwayUntil == null || advisor.AwayUntil <= now));
    }

    /// <summary>Who comes after this person in the order of the list.</summary>
    public static IQueryable<Advisor> After(this IQueryable<Advisor> advisors, int? memberId, CommunauteDb db)
    {
        if (memberId is null)
        {
            return advisors;
        }

        var last = db.Members.Where(member => member.Id == memberId).OrderBy(member => member.Id).Select(member => member.FoldedName);

        // Written so that the index of names is entered at the right place, which "or" alone would prevent.
        return advisors.Where(advisor =>
            advisor.Member.FoldedName.CompareTo(last.FirstOrDefault()) >= 0
            && (advisor.Member.FoldedName.CompareTo(last.FirstOrDefault()) > 0 || advisor.Id > memberId));
    }

    private static IQueryable<Advisor> Named(this IQueryable<Advisor> advisors, string? name)
    {
        foreach (var word in Folding.Fold(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))
        {
            var beginning = " " + word;
            advisors = advisors.Where(advisor => (" " + advisor.Member.FoldedName).Contains(beginning));
        }

        return advisors;
    }

    private static IQueryable<Advisor> In(this IQueryable<Advisor> advisors, string? territory, CommunauteDb db, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(territory))
        {
            return advisors;
        }

        var communes = db.Communes.Within(territory).Select(commune => commune.Code);
        var receiving = db.Assignments.On(today)
            .Where(work => work.Place.Sheet.CommuneCode != null && communes.Contains(work.Place.Sheet.CommuneCode))
            .Select(work => work.AdvisorId);
        var employed = db.Employments.On(today)
            .Where(work => work.Employer.CommuneCode != null && communes.Contains(work.Employer.CommuneCode))
            .Select(work => work.AdvisorId);

        return advisors.Where(advisor => receiving.Contains(advisor.Id) || employed.Contains(advisor.Id));
    }

    // "In" a list of numbers made once, where "exists" would look again for each person.
    private static IQueryable<Advisor> Employed(this IQueryable<Advisor> advisors, int? employerId, CommunauteDb db, DateOnly today)
    {
        var employed = db.Employments.On(today).Where(work => work.EmployerId == employerId).Select(work => work.AdvisorId);
        return employerId is null ? advisors : advisors.Where(advisor => employed.Contains(advisor.Id));
    }

    private static IQueryable<Advisor> Knowing(this IQueryable<Advisor> advisors, int? themeId, CommunauteDb db)
    {
        var knowing = db.Skills.Where(skill => skill.ThemeId == themeId).Select(skill => skill.AdvisorId);
        return themeId is null ? advisors : advisors.Where(advisor => knowing.Contains(advisor.Id));
    }

    private static IQueryable<Advisor> If(this IQueryable<Advisor> advisors, bool wanted, Func<IQueryable<Advisor>, IQueryable<Advisor>> filter) =>
        wanted ? filter(advisors) : advisors;
}
