using Communaute.Web.Platform.Identity;
using MediatR;

namespace Communaute.Web.Features.Notifications.Mail;

public static class StopMailEndpoint
{
    /// <summary>
    /// What a mail program posts when its reader chooses to unsubscribe (RFC 8058), and what the button of the page posts: neither
    /// bears a cookie or a token, and the code itself says whose mail stops. A link that is only opened changes nothing.
    /// </summary>
    public static void MapStopMail(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/" + StopMailCode.Path("{code}"), StopAsync).AllowAnonymous().DisableAntiforgery().WithOrder(-1);

    private static async Task<IResult> StopAsync(string code, IMediator mediator, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(new StopMail(code), cancellationToken);
            return Results.LocalRedirect($"~/{StopMailCode.Path(code)}?fait=1");
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
    }
}
