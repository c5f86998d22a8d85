using System.Globalization;
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

/// <param name="Epcis">By SIREN.</param>
/// <param name="Communes">By INSEE code.</param>
/// <param name="Employers">By number.</param>
public sealed record DirectoryChoices(LongList Epcis, LongList Communes, LongList Employers)
{
    /// <summary>Beyond it a list is no longer chosen from: one goes through the employers' own page.</summary>
    public const int MaxEmployers = 300;

    public static readonly DirectoryChoices None = new(LongList.Empty, LongList.Empty, LongList.Empty);

    public string? TerritoryName(string? code) => Epcis.LabelOf(code) ?? Communes.LabelOf(code);
}

public sealed class ListDirectoryChoicesHandler(IDbContextFactory<CommunauteDb> databases, DirectoryMemory memory)
    : IRequestHandler<ListDirectoryChoices, DirectoryChoices>
{
    public Task<DirectoryChoices> Handle(ListDirectoryChoices request, CancellationToken cancellationToken) =>
        memory.GetAsync(ReadAsync, cancellationToken);

    private async Task<DirectoryChoices> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        var epcis = await db.Epcis.OrderBy(epci => epci.Name).Select(epci => new LongList.Option(epci.Code, epci.Name)).ToListAsync(cancellationToken);
        var communes = await db.Communes
            .Where(commune => db.Places.Any(place => place.Sheet.CommuneCode == commune.Code) || db.Employers.Any(employer => employer.CommuneCode == commune.Code))
            .OrderBy(commune => commune.FoldedName)
            .Select(commune => new LongList.Option(commune.Code, commune.Name))
            .ToListAsync(cancellationToken);
        var employers = await db.Employers
            .OrderBy(employer => employer.FoldedName).ThenBy(employer => employer.Id)
            .Take(DirectoryChoices.MaxEmployers)
            .Select(employer => new { employer.Id, employer.Name })
            .ToListAsync(cancellationToken);

        return new DirectoryChoices(new LongList(epcis), new LongList(communes), new LongList(
            [.. employers.Select(employer => new LongList.Option(employer.Id.ToString(CultureInfo.InvariantCulture), employer.Name))]));
    }
}
