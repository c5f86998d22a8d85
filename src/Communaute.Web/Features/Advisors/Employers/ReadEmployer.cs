using Communaute.Advisors;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors.Employers;

/// <summary>An employer, who works there now, and its places.</summary>
[Authorize(Policies.Member)]
public sealed record ReadEmployer(int EmployerId) : IRequest<EmployerView?>;

public sealed record EmployerView(EmployerFacts Facts, IReadOnlyList<ColleagueRow> People, IReadOnlyList<EmployerPlace> Places);

public sealed record EmployerFacts(int Id, string Name, EmployerKind Kind, string? Siret, string? Commune, string? Epci);

public sealed record EmployerPlace(int Id, string Name, string Commune);

public sealed class ReadEmployerHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ReadEmployer, EmployerView?>
{
    private const int MaxShown = 100;

    public async Task<EmployerView?> Handle(ReadEmployer request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var facts = await (
            from employer in db.Employers
            where employer.Id == request.EmployerId
            join commune in db.Communes on employer.CommuneCode equals commune.Code into communes
            from commune in communes.DefaultIfEmpty()
            select new EmployerFacts(
                employer.Id, employer.Name, employer.Kind, employer.Siret,
                commune == null ? null : commune.Name,
                commune == null ? null : db.Epcis.Where(epci => epci.Code == commune.EpciCode).OrderBy(epci => epci.Code).Select(epci => epci.Name).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);

        if (facts is null)
        {
            return null;
        }

        var here = db.Employments.On(Availability.Today(clock.GetUtcNow().UtcDateTime)).Where(work => work.EmployerId == facts.Id);
        var people = db.Advisors.Listed().Where(advisor => here.Any(work => work.AdvisorId == advisor.Id));
        var places = db.Places
            .Where(place => place.EmployerId == facts.Id)
            .OrderBy(place => place.FoldedName).ThenBy(place => place.Id)
            .Take(MaxShown)
            .Select(place => new EmployerPlace(place.Id, place.Sheet.Name, place.Sheet.CommuneName));

        return new EmployerView(facts, await people.AsColleagues(db, viewer).Take(MaxShown).ToListAsync(cancellationToken), await places.ToListAsync(cancellationToken));
    }
}
