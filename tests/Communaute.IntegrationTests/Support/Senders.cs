using System.Security.Claims;
using Communaute.Members;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Communaute.IntegrationTests.Support;

public static class Senders
{
    /// <summary>Sends a request through the whole pipeline as a member, or as a visitor when there is none.</summary>
    public static async Task<TResponse> SendAsync<TResponse>(this IServiceProvider services, IRequest<TResponse> request, Member? sender)
    {
        await using var scope = services.CreateAsyncScope();
        var identity = sender is null ? new ClaimsIdentity() : MemberClaims.For(sender, "Test");
        ((ServerAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity))));

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
