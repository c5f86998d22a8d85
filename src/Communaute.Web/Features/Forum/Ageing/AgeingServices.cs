using Communaute.Web.Features.Forum.Closing;

namespace Communaute.Web.Features.Forum.Ageing;

public static class AgeingServices
{
    public static IServiceCollection AddAgeing(this IServiceCollection services) => services
        .AddSingleton<Verifier>()
        .AddSingleton<Closer>()
        .AddHostedService<AgeingClock>();
}
