using Communaute.Members;
using Communaute.Persistence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Communaute.Web.Platform.Identity;

public static class IdentityServices
{
    public const int MinPasswordLength = 12;

    public static IServiceCollection AddMemberIdentity(this IServiceCollection services, string dataFolder, bool isDevelopment)
    {
        services.AddDataProtection()
            .SetApplicationName("Communaute")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataFolder, "keys")));

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
            {
                // Plain HTTP only on a developer's machine; __Host- demands HTTPS.
                cookie.Cookie.Name = isDevelopment ? "Communaute" : "__Host-Communaute";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.HttpOnly = true;
                cookie.LoginPath = "/connexion";
                cookie.AccessDeniedPath = "/introuvable";
                cookie.ReturnUrlParameter = "retour";
                cookie.ExpireTimeSpan = Sessions.Lifetime;
                cookie.SlidingExpiration = true;
                cookie.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
            }));

        // Said once for every cookie. Left to antiforgery, it would refuse to draw a form behind a proxy that speaks HTTPS for us.
        services.Configure<CookiePolicyOptions>(cookies =>
            cookies.Secure = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always);

        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = isDevelopment ? "CommunauteForm" : "__Host-CommunauteForm";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });

        services.AddIdentityCore<Member>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = "";
                identity.Password = new PasswordOptions
                {
                    RequiredLength = MinPasswordLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<CommunauteDb>()
            .AddSignInManager()
            .AddErrorDescriber<FrenchIdentityErrors>()
            .AddClaimsPrincipalFactory<MemberClaims>()
            .AddPasswordValidator<CommonPasswords>()
            .AddDefaultTokenProviders();

        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = TimeSpan.FromHours(24));

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Member, policy => policy.RequireRole(nameof(Role.Advisor), nameof(Role.Coordinator), nameof(Role.Administrator)))
            .AddPolicy(Policies.Coordinator, policy => policy.RequireRole(nameof(Role.Coordinator), nameof(Role.Administrator)))
            .AddPolicy(Policies.Administrator, policy => policy.RequireRole(nameof(Role.Administrator)));

        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddSingleton<Sessions>();
        services.AddScoped<CurrentMember>();

        return services;
    }

    /// <summary>Endpoints have no circuit and no page: they learn here, as pages do, who is asking.</summary>
    public static IApplicationBuilder UseCurrentMember(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            var state = new AuthenticationState(context.User);
            ((ServerAuthenticationStateProvider)context.RequestServices.GetRequiredService<AuthenticationStateProvider>())
                .SetAuthenticationState(Task.FromResult(state));
            return next();
        });
}
