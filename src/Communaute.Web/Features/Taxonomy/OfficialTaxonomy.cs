using Communaute.Advisors;
using Communaute.Advisors.Territory;
using Communaute.Persistence;
using Communaute.Taxonomy;
using Communaute.Web.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Features.Taxonomy;

/// <summary>The official lists an empty database starts with: themes, audiences, communes and their groups.</summary>
public sealed class OfficialTaxonomy(IDbContextFactory<CommunauteDb> databases, DatabaseProvider provider) : IFirstContent
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        if (await db.Themes.AnyAsync(cancellationToken))
        {
            return;
        }

        db.Themes.AddRange(OfficialLists.Themes.Select((theme, position) =>
            new Theme(theme.Label, (ThemeFamily)(OfficialLists.ThemeFamilies.TakeWhile(family => family != theme.Family).Count() + 1), position)));
        db.Audiences.AddRange(OfficialLists.Audiences.Select((audience, position) => new Audience(audience.Label, position)));
        db.Epcis.AddRange(LoireTerritory.Epcis.Select(epci => new Epci(epci.Code, epci.Name)));
        db.Communes.AddRange(LoireTerritory.Communes.Select(commune => new Commune(
            commune.Code, commune.Name, string.Join('|', commune.PostalCodes), commune.EpciCode, commune.Population, commune.Latitude, commune.Longitude)));

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (provider.IsDuplicate(race))
        {
            // Another process started on the same empty database and was first: its lists are the same.
        }
    }
}
