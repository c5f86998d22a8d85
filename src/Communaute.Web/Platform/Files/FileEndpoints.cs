using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Communaute.Web.Platform.Files;

public static class FileEndpoints
{
    // What a form adds around its file.
    private const int EnvelopeBytes = 64 * 1024;

    /// <summary>Files travel by HTTP, never through a circuit: streamed, resumed, and refused before they are received.</summary>
    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        var settings = endpoints.ServiceProvider.GetRequiredService<CommunauteSettings>();

        endpoints.MapPost("/fichiers", FileReception.ReceiveAsync)
            .RequireAuthorization(Policies.Member)
            .DisableCookieRedirect()
            .WithMetadata(new RequestSizeLimitAttribute((settings.MaxFileMegabytes * 1_000_000L) + EnvelopeBytes), new SkipStatusCodePagesAttribute());

        endpoints.MapMethods("/fichiers/{id:int}/{name}", [HttpMethods.Get, HttpMethods.Head], FileDelivery.SendAsync)
            .RequireAuthorization(Policies.Member);
    }
}
