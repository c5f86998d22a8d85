using System.Reflection;
using FluentValidation;
using MediatR;

namespace Communaute.Web.Platform.Messaging;

public static class MessagingServices
{
    /// <summary>Registers the mediator, every handler and every validator of <paramref name="assembly"/>.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services, Assembly assembly)
    {
        services.AddTransient<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddTransient<IMediator, Mediator>();
        services.AddSingleton<WriteLimiter>();

        // The first behavior registered is the outermost: nobody learns what is wrong with a request they may not send.
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TracingBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(WriteLimitBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(CollisionBehavior<,>));

        services.AddValidatorsFromAssembly(assembly, includeInternalTypes: true);

        foreach (var handler in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in handler.GetInterfaces().Where(IsHandlerContract))
            {
                services.AddTransient(contract, handler);
            }
        }

        return services;
    }

    private static bool IsHandlerContract(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);
}
