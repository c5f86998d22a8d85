namespace Communaute.Web.Features.Announcements;

public static class AnnouncementServices
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services) => services
        .AddSingleton<AnnouncementStarter>()
        .AddHostedService<AnnouncementClock>();
}
