namespace Communaute.Advisors;

/// <summary>Where people work and receive on a given day.</summary>
public static class CurrentWork
{
    public static IQueryable<Employment> On(this IQueryable<Employment> employments, DateOnly day) =>
        employments.Where(work => (work.StartedOn == null || work.StartedOn <= day) && (work.EndedOn == null || work.EndedOn >= day));

    public static IQueryable<Assignment> On(this IQueryable<Assignment> assignments, DateOnly day) =>
        assignments.Where(work => (work.StartedOn == null || work.StartedOn <= day) && (work.EndedOn == null || work.EndedOn >= day));
}
