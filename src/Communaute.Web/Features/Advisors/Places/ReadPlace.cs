using Communaute.Advisors;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors.Places;

/// <summary>A place, with all that its sheet says, and who receives people there.</summary>
[Authorize(Policies.Member)]
public sealed record ReadPlace(int PlaceId) : IRequest<PlaceView?>;

public sealed record PlaceView(PlaceFacts Facts, IReadOnlyList<ColleagueRow> People);

public sealed record PlaceFacts(int Id, PlaceSheet Sheet, int? EmployerId, string? Employer);

public sealed class ReadPlaceHandler(IDbContextFactory<CommunauteDb> databases, CurrentMember currentMember, TimeProvider clock)
    : IRequestHandler<ReadPlace, PlaceView?>
{
    private const int MaxPeople = 100;

    public async Task<PlaceView?> Handle(ReadPlace request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewer = await currentMember.GetAsync();

        var facts = await db.Places
            .Where(place => place.Id == request.PlaceId)
            .Select(place => new PlaceFacts(
                place.Id, place.Sheet, place.EmployerId,
                db.Employers.Where(employer => employer.Id == place.EmployerId).OrderBy(employer => employer.Id).Select(employer => employer.Name).FirstOrDefault()))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);

        if (facts is null)
        {
            return null;
        }

        var here = db.Assignments.On(Availability.Today(clock.GetUtcNow().UtcDateTime)).Where(work => work.PlaceId == facts.Id);
        var people = db.Advisors.Listed().Where(advisor => here.Any(work => work.AdvisorId == advisor.Id));
        return new PlaceView(facts, await people.AsColleagues(db, viewer).Take(MaxPeople).ToListAsync(cancellationToken));
    }
}
