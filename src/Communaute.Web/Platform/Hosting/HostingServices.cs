using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.HttpOverrides;

namespace Communaute.Web.Platform.Hosting;

public static class HostingServices
{
    public static IServiceCollection AddHosting(this IServiceCollection services, CommunauteSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<SetUpLink>();
        services.AddSingleton<Identity.InvitationCode>();
        services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            settings.TrustedProxies.Select(IPAddress.Parse).ToList().ForEach(headers.KnownProxies.Add);
        });
        // A start that fails ends with our one sentence, not with the host's stack trace before it.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None));

        foreach (var verb in Assembly.GetExecutingAssembly().GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Verb))))
        {
            services.AddSingleton(typeof(Verb), verb);
        }

        return services;
    }
}
