using Communaute.Advisors;

namespace Communaute.Web.Features.Advisors;

internal static class Territories
{
    /// <summary>The communes of a territory: an EPCI's, or the one commune.</summary>
    public static IQueryable<Commune> Within(this IQueryable<Commune> communes, string code) => code.Length == Epci.CodeLength
        ? communes.Where(commune => commune.EpciCode == code)
        : communes.Where(commune => commune.Code == code);
}
