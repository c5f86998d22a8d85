using System.Globalization;
using Communaute.Persistence;
using Communaute.Web.Platform.Forms;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Advisors;

/// <summary>The territories and employers: every list of the directory needs these choices, and they change with an import.</summary>
public sealed class DirectoryMemory(IDbContextFactory<CommunauteDb> databases, TimeProvider clock)
{
    private readonly Remembered<DirectoryChoices> _choices = new(cancellationToken => ReadAsync(databases, cancellationToken), clock);

    public Task<DirectoryChoices> GetAsync(CancellationToken cancellationToken) => _choices.GetAsync(cancellationToken);

    private static async Task<DirectoryChoices> ReadAsync(IDbContextFactory<CommunauteDb> databases, CancellationToken cancellationToken)
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
