using System.Reflection;

namespace Communaute.Web.Platform.Journal;

public static class JournalServices
{
    /// <summary>Registers every consumer of <paramref name="assembly"/> and the service that feeds them.</summary>
    public static IServiceCollection AddJournal(this IServiceCollection services, Assembly assembly)
    {
        services.AddSingleton<JournalSignal>();
        services.AddSingleton<JournalReader>();

        foreach (var consumer in assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(JournalConsumer))))
        {
            services.AddSingleton(typeof(JournalConsumer), consumer);
        }

        return services.AddHostedService<JournalReading>();
    }
}
