using Communaute.Web.Platform.Hosting;

namespace Communaute.Web.Features.Demonstration;

public static class DemonstrationServices
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services, CommunauteSettings settings)
    {
        services.AddSingleton<IFirstContent, DemonstrationCommunity>();

        // Every page then says that its people and texts are fictional.
        return services.AddCascadingValue("Demonstration", _ => settings.Demonstration is true);
    }
}
