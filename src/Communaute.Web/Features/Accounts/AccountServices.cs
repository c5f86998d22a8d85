using Communaute.Web.Features.Accounts.Entrance;
using Communaute.Web.Features.Accounts.Invitations;
using Communaute.Web.Features.Accounts.Passwords;

namespace Communaute.Web.Features.Accounts;

public static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<PasswordRules>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<InvitationDoor>();
        services.AddScoped<NewMember>();
        services.AddSingleton<DemonstrationDoor>();
        return services.AddAccountLimits();
    }

    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSignOut();
        endpoints.MapDemonstrationEntry();
    }
}
