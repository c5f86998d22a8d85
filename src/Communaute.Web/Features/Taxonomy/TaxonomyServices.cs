using Communaute.Web.Features.Taxonomy.Tags;
using Communaute.Web.Platform.Hosting;

namespace Communaute.Web.Features.Taxonomy;

public static class TaxonomyServices
{
    public static IServiceCollection AddTaxonomy(this IServiceCollection services) => services
        .AddSingleton<TaxonomyMemory>()
        .AddSingleton<TagUses>()
        .AddSingleton<IFirstContent, OfficialTaxonomy>();
}
