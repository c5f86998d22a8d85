using Communaute.Advisors;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors.Employers;

/// <summary>Those who employ advisors, by name, thirty at a time.</summary>
/// <param name="After">The number of the last one of the former page.</param>
[Authorize(Policies.Member)]
public sealed record ListEmployers(string? Name = null, string? Territory = null, int? After = null) : IRequest<EmployersView>
{
    public const int PageSize = 30;
}

public sealed record EmployersView(IReadOnlyList<EmployerRow> Employers, int? Next);

/// <param name="People">Of the directory, working there now.</param>
public sealed record EmployerRow(int Id, string Name, EmployerKind Kind, string? Commune, int People);

public sealed class ListEmployersHandler(IDbContextFactory<CommunauteDb> databases, TimeProvider clock) : IRequestHandler<ListEmployers, EmployersView>
{
    public async Task<EmployersView> Handle(ListEmployers request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var working =
            from work in db.Employments.On(Availability.Today(clock.GetUtcNow().UtcDateTime))
            join advisor in db.Advisors.Listed() on work.AdvisorId equals advisor.Id
            select work;

        var found = await Matching(db, request)
            .OrderBy(employer => employer.FoldedName).ThenBy(employer => employer.Id)
            .Select(employer => new EmployerRow(
                employer.Id,
                employer.Name,
                employer.Kind,
                db.Communes.Where(commune => commune.Code == employer.CommuneCode).OrderBy(commune => commune.Code).Select(commune => commune.Name).FirstOrDefault(),
                working.Where(work => work.EmployerId == employer.Id).Select(work => work.AdvisorId).Distinct().Count()))
            .Take(ListEmployers.PageSize + 1)
            .ToListAsync(cancellationToken);

        return new EmployersView(
            [.. found.Take(ListEmployers.PageSize)],
            found.Count > ListEmployers.PageSize ? found[ListEmployers.PageSize - 1].Id : null);
    }

    private static IQueryable<Employer> Matching(CommunauteDb db, ListEmployers request)
    {
        var employers = db.Employers.AsQueryable();

        foreach (var word in Folding.Fold(request.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            var beginning = " " + word;
            employers = employers.Where(employer => (" " + employer.FoldedName).Contains(beginning));
        }

        if (!string.IsNullOrWhiteSpace(request.Territory))
        {
            var communes = db.Communes.Within(request.Territory).Select(commune => commune.Code);
            employers = employers.Where(employer => employer.CommuneCode != null && communes.Contains(employer.CommuneCode));
        }

        var last = db.Employers.Where(employer => employer.Id == request.After).OrderBy(employer => employer.Id).Select(employer => employer.FoldedName);

        return request.After is null ? employers : employers.Where(employer =>
            employer.FoldedName.CompareTo(last.FirstOrDefault()) >= 0
            && (employer.FoldedName.CompareTo(last.FirstOrDefault()) > 0 || employer.Id > request.After));
    }
}
