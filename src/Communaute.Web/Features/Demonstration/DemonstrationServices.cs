using Communaute.Web.Platform.Hosting;

namespace Communaute.Web.Features.Demonstration;

public static class DemonstrationServices
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services) =>
        services.AddSingleton<IFirstContent, DemonstrationCommunity>();
}
