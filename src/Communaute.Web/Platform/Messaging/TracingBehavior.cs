using System.Diagnostics;
using System.Diagnostics.Metrics;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using MediatR;

namespace Communaute.Web.Platform.Messaging;

/// <summary>One activity and one measure a request: its name, how long, how it ended. Never what it contains.</summary>
public sealed class TracingBehavior<TRequest, TResponse>(TimeProvider clock) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = Tracing.Source.StartActivity(typeof(TRequest).Name);
        var start = clock.GetTimestamp();
        var outcome = "done";

        try
        {
            return await next();
        }
        catch (Exception end)
        {
            outcome = end switch
            {
                OperationCanceledException => "cancelled",
                BusinessRuleException or ValidationException or AccessDeniedException or NotFoundException => "refused",
                _ => "failed",
            };

            activity?.SetStatus(outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Ok, end.GetType().Name);
            throw;
        }
        finally
        {
            activity?.SetTag("outcome", outcome);
            Tracing.Duration.Record(
                clock.GetElapsedTime(start).TotalMilliseconds,
                new KeyValuePair<string, object?>("request", typeof(TRequest).Name),
                new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}

public static class Tracing
{
    public const string Name = "Communaute";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("communaute.request.duration", "ms", "How long a request took.");
}
