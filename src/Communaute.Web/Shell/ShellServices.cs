using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using MudBlazor;
using MudBlazor.Services;

namespace Communaute.Web.Shell;

public static class ShellServices
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

        services.AddRazorComponents()
            .AddInteractiveServerComponents(CircuitLimits.Configure)
            .AddHubOptions(CircuitLimits.Configure);

        services.AddSingleton(new OpenCircuits(CircuitLimits.OpenPerMember, CircuitLimits.OpenInAll));
        services.AddScoped<CircuitHandler, CircuitAdmission>();

        services.AddMudServices(CommunauteMud.Configure);
        services.AddSingleton<MudLocalizer, FrenchMudLocalizer>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, NotFoundInsteadOfForbidden>();

        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = true;
        });
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);

        // Pages, and the sheet and script of MudBlazor, which the SDK leaves uncompressed under their fingerprinted names. Over HTTPS
        // too: the secrets of a page (antiforgery, state) are encrypted anew in each answer, so its length tells nothing of them.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);

        return services;
    }

    /// <summary>What fails, and what does not exist, is answered by a page of ours, in French.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/erreur", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/introuvable", createScopeForStatusCodePages: true);
        app.Use(ShowInsteadOfPost);

        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
    }

    /// <summary>The page that answers for a form is only read: it would refuse, in a blank page, what was posted to another.</summary>
    private static Task ShowInsteadOfPost(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    public static RazorComponentsEndpointConventionBuilder MapShell(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapStaticAssets();

        // UseSecurityHeaders says who may frame a page: a second policy would only add to it.
        return endpoints.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
