using System.Security.Claims;
using Communaute.Members;
using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Communaute.IntegrationTests.Support;

/// <summary>Pages as the server sends them first, to a member who is signed in.</summary>
public static class PageVisits
{
    public static async Task<HttpResponseMessage> VisitAsync(this CommunauteApp app, string address, Member member)
    {
        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var principal = new ClaimsPrincipal(MemberClaims.For(member, IdentityConstants.ApplicationScheme));
        var session = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = app.Clock.GetUtcNow() }, IdentityConstants.ApplicationScheme);

        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(session)}");
        return await client.SendAsync(request);
    }

    public static async Task<string> ReadPageAsync(this CommunauteApp app, string address, Member member)
    {
        using var response = await app.VisitAsync(address, member);
        return System.Net.WebUtility.HtmlDecode(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }
}
