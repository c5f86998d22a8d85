using Communaute.Persistence;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors;

/// <summary>The territories and employers by which one can filter the directory.</summary>
[Authorize(Policies.Member)]
public sealed record ListDirectoryChoices : IRequest<DirectoryChoices>;

public sealed record DirectoryChoices(IReadOnlyList<TerritoryChoice> Epcis, IReadOnlyList<TerritoryChoice> Communes, IReadOnlyList<Choice> Employers)
{
    /// <summary>Beyond it a list is no longer chosen from: one goes through the employers' own page.</summary>
    public const int MaxEmployers = 300;

    public static readonly DirectoryChoices None = new([], [], []);

    public string? TerritoryName(string? code) =>
        Epcis.Concat(Communes).FirstOrDefault(territory => territory.Code == code)?.Name;
}

/// <param name="Code">Of a commune (INSEE) or of an EPCI (SIREN).</param>
public sealed record TerritoryChoice(string Code, string Name);

public sealed class ListDirectoryChoicesHandler(IDbContextFactory<CommunauteDb> databases, DirectoryMemory memory)
    : IRequestHandler<ListDirectoryChoices, DirectoryChoices>
{
    public Task<DirectoryChoices> Handle(ListDirectoryChoices request, CancellationToken cancellationToken) =>
        memory.GetAsync(ReadAsync, cancellationToken);

    private async Task<DirectoryChoices> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return new DirectoryChoices(
            await db.Epcis.OrderBy(epci => epci.Name).Select(epci => new TerritoryChoice(epci.Code, epci.Name)).ToListAsync(cancellationToken),
            await db.Communes
                .Where(commune => db.Places.Any(place => place.Sheet.CommuneCode == commune.Code) || db.Employers.Any(employer => employer.CommuneCode == commune.Code))
                .OrderBy(commune => commune.FoldedName)
                .Select(commune => new TerritoryChoice(commune.Code, commune.Name))
                .ToListAsync(cancellationToken),
            await db.Employers
                .OrderBy(employer => employer.FoldedName).ThenBy(employer => employer.Id)
                .Take(DirectoryChoices.MaxEmployers)
                .Select(employer => new Choice(employer.Id, employer.Name, null))
                .ToListAsync(cancellationToken));
    }
}
