using System.Globalization;
using System.Net.Mime;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Communaute.Web.Features.Accounts;

/// <summary>How often one address may post to the pages that stand before the community: enough for people, too little to guess.</summary>
public static class AccountLimits
{
    /// <summary>Worn by those pages.</summary>
    public const string Policy = "accounts";

    public const int PostsPerMinute = 20;

    public static IServiceCollection AddAccountLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Policy, PartitionOf);
            limiter.OnRejected = SayWhenToComeBackAsync;
        });

    private static RateLimitPartition<string> PartitionOf(HttpContext http) =>
        // No address: a proxy of this machine that was not told to pass it. One limit for everybody would close the door to all.
        HttpMethods.IsPost(http.Request.Method) && http.Connection.RemoteIpAddress is { } address
            ? RateLimitPartition.GetSlidingWindowLimiter(address.ToString(), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = PostsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            })
            : RateLimitPartition.GetNoLimiter("");

    // Plain words without a component: refusing must cost nothing.
    private static async ValueTask SayWhenToComeBackAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.Headers.RetryAfter = TimeSpan.FromMinutes(1).TotalSeconds.ToString(CultureInfo.InvariantCulture);

        await response.WriteAsync(
            """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>Trop d’essais — Communauté</title>
                <link rel="stylesheet" href="/look.css" />
            </head>
            <body>
                <main class="page">
                    <h1>Beaucoup d’essais en peu de temps</h1>
                    <p class="lede">Attendez une minute, puis recommencez. Rien n’a été enregistré.</p>
                    <p><a class="btn" href="/connexion">Revenir à la connexion</a></p>
                </main>
            </body>
            </html>
            """,
            cancellationToken);
    }
}
