using Microsoft.Net.Http.Headers;

namespace Communaute.Web.Shell;

/// <summary>What browsers may do with our pages, and who may open the hub. First in the pipeline, after forwarded headers.</summary>
public static class SecurityHeaders
{
    // MudBlazor writes style elements and attributes, hence 'unsafe-inline' for styles alone.
    // No inline script is served, so script-src needs no nonce until a page uses <ImportMap>.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // On starting, because an error page clears what was set before it.
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers);
            return Task.CompletedTask;
        });

        if (!IsForeignToHub(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    internal static void Write(IHeaderDictionary headers)
    {
        // A download sets a stricter policy of its own.
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>
    /// A browser always says where a WebSocket comes from, and the hub would accept any place. The allow-list of
    /// UseWebSockets must know our name in advance; the request knows it. A client that is no browser sends no Origin.
    /// </summary>
    internal static bool IsForeignToHub(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor")
        && request.Headers.Origin is [{ } origin, ..]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
