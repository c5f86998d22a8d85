namespace Communaute.Web.Features.Forum.Routing;

public static class RoutingServices
{
    public static IServiceCollection AddQuestionRouting(this IServiceCollection services)
    {
        services.AddSingleton<QuestionRouter>();
        return services.AddHostedService<RoutingClock>();
    }
}
