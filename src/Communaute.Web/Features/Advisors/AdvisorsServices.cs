namespace Communaute.Web.Features.Advisors;

public static class AdvisorsServices
{
    public static IServiceCollection AddAdvisors(this IServiceCollection services) => services.AddSingleton<DirectoryMemory>();
}
