using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Communaute.Web.Features.Accounts.Entrance;

/// <summary>Ends the session of this browser, in all its tabs. An endpoint rather than a page's form, so that any page may hold the button.</summary>
public static class SignOut
{
    public const string Path = "/compte/deconnexion";

    // Before the page of the same address, which only shows the button.
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, LeaveAsync).AllowAnonymous().WithOrder(-1);

    private static async Task<IResult> LeaveAsync(HttpContext http, IAntiforgery antiforgery, Sessions sessions)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            // A page left open since another session: the one with the button holds a fresh token.
            return Results.LocalRedirect($"~{Path}");
        }

        sessions.End(http.User);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect("~/connexion");
    }
}
