using Communaute.Web.Features.Notifications.Bell;
using Communaute.Web.Features.Notifications.Mail;
using Communaute.Web.Platform.Mail;

namespace Communaute.Web.Features.Notifications;

public static class NotificationsServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton<StopMailCode>()
        .AddSingleton<NotificationMailer>()
        // It is a letter itself, and gives the floor to the others.
        .AddSingleton(provider => new Lazy<IEnumerable<Letter>>(provider.GetServices<Letter>))
        .AddSingleton<OldNotifications>()
        .AddHostedService<NotificationMailing>()
        .AddHostedService<NotificationClock>();
}
