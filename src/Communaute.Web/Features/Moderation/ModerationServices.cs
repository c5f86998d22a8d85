namespace Communaute.Web.Features.Moderation;

public static class ModerationServices
{
    public static IServiceCollection AddModeration(this IServiceCollection services) => services.AddSingleton<OpenReports>();
}
