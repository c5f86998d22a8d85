using System.Security.Claims;
using Communaute.Members;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Communaute.Web.Platform.Identity;

/// <summary>Whoever can run the program on its machine acts as an administrator, without an account.</summary>
public static class CommandLine
{
    internal const string Claim = "command-line";

    /// <summary>Stands for no member: what the command line does has no author.</summary>
    public const int NobodyId = 0;

    public static void ActAsAdministrator(this IServiceProvider scope) =>
        ((ServerAuthenticationStateProvider)scope.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, NobodyId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    new(ClaimTypes.Role, nameof(Role.Administrator)),
                    new(Claim, Claim),
                ],
                Claim)))));
}
