using System.Security.Claims;
using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Communaute.Web.Features.Accounts.Entrance;

public static class MemberSession
{
    /// <summary>Begins a session in the browser that sent this request, in place of the one it had.</summary>
    public static Task BeginSessionAsync(this HttpContext http, ClaimsPrincipal member, bool stayConnected = false)
    {
        http.RequestServices.GetRequiredService<Sessions>().End(http.User);
        return http.SignInAsync(IdentityConstants.ApplicationScheme, member, new AuthenticationProperties { IsPersistent = stayConnected });
    }
}
