using Communaute.Advisors;
using Communaute.Members;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors;

/// <summary>People of the directory, by name, twenty at a time.</summary>
/// <param name="Name">Beginnings of words of the name, in any order, accents and hyphens forgiven.</param>
/// <param name="Territory">The code of a commune or of an EPCI, where they receive people or are employed.</param>
/// <param name="After">The number of the last person of the former page.</param>
[Authorize(Policies.Member)]
public sealed record ListAdvisors(
    string? Name = null,
    string? Territory = null,
    int? ThemeId = null,
    int? AudienceId = null,
    int? EmployerId = null,
    bool AvailableNow = false,
    int? After = null) : IRequest<AdvisorsView>
{
    public const int PageSize = 20;
}

/// <param name="Count">Of all that match, counted no further than <see cref="MaxCount"/>.</param>
public sealed record AdvisorsView(IReadOnlyList<AdvisorRow> People, int Count, int? Next)
{
    public const int MaxCount = 100;
}

public sealed record AdvisorRow(int Id, string Name, string Headline, int? PhotoFileId, DateTime? AwayUntil, string? Place, string? Employer)
{
    /// <summary>Those the person can train others in.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];
}

public sealed class ListAdvisorsHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ListAdvisors, AdvisorsView>
{
    public async Task<AdvisorsView> Handle(ListAdvisors request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var found = db.Advisors.Listed().Matching(request, db, now);

        // Two steps: the filters choose numbers along the index of names, then a bounded query dresses twenty of them.
        var ids = await found.After(request.After, db)
            .OrderBy(advisor => advisor.Member.FoldedName).ThenBy(advisor => advisor.Id)
            .Select(advisor => advisor.Id)
            .Take(ListAdvisors.PageSize + 1)
            .ToListAsync(cancellationToken);
        var count = await found.OrderBy(advisor => advisor.Id).Take(AdvisorsView.MaxCount).CountAsync(cancellationToken);

        int? next = ids.Count > ListAdvisors.PageSize ? ids[ListAdvisors.PageSize - 1] : null;
        return new AdvisorsView(await DressAsync(db, [.. ids.Take(ListAdvisors.PageSize)], viewer, now, cancellationToken), count, next);
    }

    private static async Task<List<AdvisorRow>> DressAsync(CommunauteDb db, List<int> ids, Viewer viewer, DateTime now, CancellationToken cancellationToken)
    {
        var today = Availability.Today(now);
        var assignments = db.Assignments.On(today);
        var employments = db.Employments.On(today);

        var people = await (
            from advisor in db.Advisors
            join contact in db.Advisors.ContactsFor(viewer) on advisor.Id equals contact.AdvisorId
            where ids.Contains(advisor.Id)
            select new AdvisorRow(
                advisor.Id,
                advisor.Member.DisplayName,
                advisor.Headline,
                contact.PhotoFileId,
                advisor.AwayUntil,
                assignments.Where(work => work.AdvisorId == advisor.Id).OrderBy(work => work.Id).Select(work => work.Place.Sheet.Name + ", " + work.Place.Sheet.CommuneName).FirstOrDefault(),
                employments.Where(work => work.AdvisorId == advisor.Id).OrderBy(work => work.Id).Select(work => work.Employer.Name).FirstOrDefault()))
            .ToDictionaryAsync(person => person.Id, cancellationToken);

        var themes = await (
            from skill in db.Skills
            join theme in db.Themes on skill.ThemeId equals theme.Id
            where ids.Contains(skill.AdvisorId) && skill.Level == SkillLevel.CanTrain
            orderby theme.Position
            select new { skill.AdvisorId, theme.Label })
            .ToListAsync(cancellationToken);

        var known = themes.ToLookup(theme => theme.AdvisorId, theme => theme.Label);
        return [.. ids.Select(id => people[id] with { Themes = [.. known[id]] })];
    }
}
