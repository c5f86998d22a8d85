using Communaute.Web.Platform.Identity;
using MediatR;

namespace Communaute.Web.Platform.Messaging;

/// <summary>Circuit events pass no HTTP middleware: the limit on writes stands here, where every command passes.</summary>
public sealed class WriteLimitBehavior<TRequest, TResponse>(CurrentMember currentMember, WriteLimiter limiter)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is ICommand && await currentMember.FindAsync() is { } member && !limiter.Allows(member.MemberId))
        {
            throw new BusinessRuleException("Beaucoup d’actions en peu de temps\u00A0: attendez quelques secondes, puis recommencez.");
        }

        return await next();
    }
}
