using System.Reflection;
using Communaute.Web.Platform.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Communaute.Web.Platform.Messaging;

/// <summary>Enforces the <see cref="AuthorizeAttribute"/> that a request wears, whatever page, endpoint or command line sent it.</summary>
public sealed class AuthorizationBehavior<TRequest, TResponse>(CurrentMember currentMember, IAuthorizationService authorization)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly string? Policy = typeof(TRequest).GetCustomAttribute<AuthorizeAttribute>()?.Policy;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (Policy is not null)
        {
            var principal = await currentMember.PrincipalAsync();
            var result = await authorization.AuthorizeAsync(principal, request, Policy);

            if (!result.Succeeded || !await currentMember.IsStillValidAsync(cancellationToken))
            {
                throw new AccessDeniedException();
            }
        }

        return await next();
    }
}
