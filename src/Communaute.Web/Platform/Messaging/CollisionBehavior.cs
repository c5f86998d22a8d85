using Communaute.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Communaute.Web.Platform.Messaging;

/// <summary>
/// Two people changed the same thing in the same instant, or a form was sent twice at once: the one who came second starts
/// again from what is now saved. A handler reads everything anew each time, so it finds the other's change, or its own.
/// </summary>
public sealed class CollisionBehavior<TRequest, TResponse>(DatabaseProvider provider) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private const int Attempts = 12;

    // Long enough that a crowd answering one question spreads out, short enough that nobody notices.
    private const int LongestPause = 25;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await next();
            }
            catch (DbUpdateException collision) when (attempt < Attempts && (collision is DbUpdateConcurrencyException || provider.IsDuplicate(collision)))
            {
                await Task.Delay(Random.Shared.Next(LongestPause * attempt), cancellationToken);
            }
        }
    }
}
