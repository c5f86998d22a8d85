using Communaute.Advisors;
using Communaute.Persistence;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors.Places;

/// <summary>Places of digital mediation, by name, twenty at a time.</summary>
/// <param name="Service">A label of <see cref="PlaceLists.Services"/>.</param>
/// <param name="After">The number of the last one of the former page.</param>
[Authorize(Policies.Member)]
public sealed record ListPlaces(string? Name = null, string? Territory = null, string? Service = null, int? After = null) : IRequest<PlacesView>
{
    public const int PageSize = 20;
}

/// <param name="Count">Of all that match, counted no further than <see cref="MaxCount"/>.</param>
public sealed record PlacesView(IReadOnlyList<PlaceRow> Places, int Count, int? Next)
{
    public const int MaxCount = 100;
}

public sealed record PlaceRow(int Id, string Name, string Commune, string Address, string? Hours, string? Services);

public sealed class ListPlacesHandler(IDbContextFactory<CommunauteDb> databases) : IRequestHandler<ListPlaces, PlacesView>
{
    public async Task<PlacesView> Handle(ListPlaces request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var matching = Matching(db, request);

        var found = await After(db, matching, request.After)
            .OrderBy(place => place.FoldedName).ThenBy(place => place.Id)
            .Select(place => new PlaceRow(place.Id, place.Sheet.Name, place.Sheet.CommuneName, place.Sheet.Address, place.Sheet.Hours, place.Sheet.Services))
            .Take(ListPlaces.PageSize + 1)
            .ToListAsync(cancellationToken);

        return new PlacesView(
            [.. found.Take(ListPlaces.PageSize)],
            await matching.OrderBy(place => place.Id).Take(PlacesView.MaxCount).CountAsync(cancellationToken),
            found.Count > ListPlaces.PageSize ? found[ListPlaces.PageSize - 1].Id : null);
    }

    private static IQueryable<Place> Matching(CommunauteDb db, ListPlaces request)
    {
        var places = db.Places.AsQueryable();

        foreach (var word in Folding.Fold(request.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            var beginning = " " + word;
            places = places.Where(place => (" " + place.FoldedName).Contains(beginning));
        }

        if (!string.IsNullOrWhiteSpace(request.Territory))
        {
            var communes = db.Communes.Within(request.Territory).Select(commune => commune.Code);
            places = places.Where(place => place.Sheet.CommuneCode != null && communes.Contains(place.Sheet.CommuneCode));
        }

        if (!string.IsNullOrWhiteSpace(request.Service))
        {
            var service = $"|{request.Service}|";
            places = places.Where(place => ("|" + place.Sheet.Services + "|").Contains(service));
        }

        return places;
    }

    private static IQueryable<Place> After(CommunauteDb db, IQueryable<Place> places, int? placeId)
    {
        var last = db.Places.Where(place => place.Id == placeId).OrderBy(place => place.Id).Select(place => place.FoldedName);

        return placeId is null ? places : places.Where(place =>
            place.FoldedName.CompareTo(last.FirstOrDefault()) >= 0
            && (place.FoldedName.CompareTo(last.FirstOrDefault()) > 0 || place.Id > placeId));
    }
}
