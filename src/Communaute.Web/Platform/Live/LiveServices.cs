namespace Communaute.Web.Platform.Live;

public static class LiveServices
{
    /// <summary>Open pages change without a reload.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveFeed>()
        .AddHostedService<LiveReading>();
}
