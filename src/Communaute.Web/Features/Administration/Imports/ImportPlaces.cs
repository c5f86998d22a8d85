using Communaute.Advisors;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using Communaute.Web.Platform.Messaging;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>Creates or updates the places of a file in the national standard. Importing it twice changes nothing.</summary>
[Authorize(Policies.Administrator)]
public sealed record ImportPlaces(ImportedFile<PlaceRecord> File, IProgress<ImportProgress>? Progress = null) : ICommand<ImportReport>;

public sealed class ImportPlacesHandler(ImportBatches batches, TimeProvider clock) : IRequestHandler<ImportPlaces, ImportReport>
{
    public Task<ImportReport> Handle(ImportPlaces request, CancellationToken cancellationToken) =>
        request.File.RefusedBecause is { } reason
            ? throw new BusinessRuleException(reason)
            : batches.WriteAsync(request.File, WriteAsync, request.Progress, cancellationToken);

    private async Task WriteAsync(CommunauteDb db, IReadOnlyList<ImportedLine<PlaceRecord>> batch, BatchNotes notes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var places = await KnownAsync(db, batch, cancellationToken);
        var employers = await EmployersAsync(db, batch, cancellationToken);

        foreach (var line in batch)
        {
            var record = line.Record!;
            if (Refusal(line.Number, record) is { } refusal)
            {
                notes.Refuse(refusal);
                continue;
            }

            var known = places.GetValueOrDefault(record.Id);
            var place = known ?? db.Places.Add(new Place(record.Id, record.ToSheet(), now)).Entity;
            places[record.Id] = place;

            var described = place.Describe(record.ToSheet(), now);
            var attached = Attach(place, employers.GetValueOrDefault(record.Pivot));
            notes.Done(known is null ? LineOutcome.Created : described || attached ? LineOutcome.Updated : LineOutcome.Unchanged);
        }
    }

    private static async Task<Dictionary<string, Place>> KnownAsync(CommunauteDb db, IReadOnlyList<ImportedLine<PlaceRecord>> batch, CancellationToken cancellationToken)
    {
        var ids = batch.Select(line => line.Record!.Id).ToList();
        var places = await db.Places.Where(place => ids.Contains(place.StandardId)).ToListAsync(cancellationToken);
        // SQL Server takes "A" and "a" for one identifier.
        return places.ToDictionary(place => place.StandardId, StringComparer.OrdinalIgnoreCase);
    }

    private static async Task<Dictionary<string, int>> EmployersAsync(CommunauteDb db, IReadOnlyList<ImportedLine<PlaceRecord>> batch, CancellationToken cancellationToken)
    {
        var pivots = batch.Select(line => line.Record!.Pivot).ToList();
        var employers = await db.Employers
            .Where(employer => employer.Siret != null && pivots.Contains(employer.Siret))
            .OrderByDescending(employer => employer.Id)
            .Select(employer => new { employer.Siret, employer.Id })
            .ToListAsync(cancellationToken);

        return employers.GroupBy(employer => employer.Siret!).ToDictionary(same => same.Key, same => same.Min(employer => employer.Id));
    }

    private static bool Attach(Place place, int employerId)
    {
        if (employerId == 0 || place.EmployerId == employerId)
        {
            return false;
        }

        place.BelongsTo(employerId);
        return true;
    }

    private static Refusal? Refusal(int line, PlaceRecord record) => ColumnLimits.FirstTooLong(
        line,
        (PlaceColumns.Id, record.Id, Place.MaxNameLength),
        (PlaceColumns.Name, record.Name, Place.MaxNameLength),
        (PlaceColumns.Commune, record.Commune, Commune.MaxNameLength),
        (PlaceColumns.Address, record.Address, Place.MaxShortTextLength));
}
