using System.Reflection;

namespace Communaute.Web.Platform.Mail;

public static class MailServices
{
    /// <summary>Registers every letter of <paramref name="assembly"/>, the transport that the settings name, and the sender.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, Assembly assembly, MailSettings settings, string dataFolder)
    {
        services.AddSingleton<IMailTransport>(settings.Host is null
            ? new FolderTransport(Path.Combine(dataFolder, "mail"))
            : new SmtpTransport(settings));

        foreach (var letter in assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Letter))))
        {
            services.AddSingleton(typeof(Letter), letter);
        }

        services.AddSingleton<MailPost>();
        return services.AddHostedService<MailSending>();
    }
}
