using MediatR;
using Microsoft.Net.Http.Headers;

namespace Communaute.Web.Platform.Files;

/// <summary>Sends a file to whoever may read it, so that nothing in it can act on our pages.</summary>
internal static class FileDelivery
{
    private const string Inert = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    // A sandbox would keep the browser's own viewers of documents and recordings from starting.
    private const string Viewer = "default-src 'none'; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    // Short, since the right to read may end; after it, one comparison of marks brings it back.
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    public static async Task<IResult> SendAsync(int id, int? miniature, HttpContext context, IMediator mediator, FileStore store, Thumbnails thumbnails)
    {
        if (await mediator.Send(new ReadFile(id), context.RequestAborted) is not { } file || !store.Contains(file.Sha256))
        {
            return TypedResults.NotFound();
        }

        var side = file.Kind.IsImage && miniature is { } asked ? Thumbnails.Side(asked) : (int?)null;
        var content = side is null ? store.Open(file.Sha256) : await thumbnails.OpenAsync(store, file.Sha256, side.Value, context.RequestAborted);
        WriteHeaders(context.Response.GetTypedHeaders(), context.Response.Headers, file);

        return TypedResults.Stream(
            content,
            side is null ? file.MediaType : FileKind.Webp.MediaType,
            fileDownloadName: null,
            file.UploadedAt,
            new EntityTagHeaderValue($"\"{file.Sha256}{(side is null ? "" : $"-{side}")}\""),
            enableRangeProcessing: true);
    }

    private static void WriteHeaders(Microsoft.AspNetCore.Http.Headers.ResponseHeaders typed, IHeaderDictionary headers, FileView file)
    {
        var disposition = new ContentDispositionHeaderValue(file.Kind.OpensInPage ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        typed.ContentDisposition = disposition;
        typed.CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = Freshness };
        headers.ContentSecurityPolicy = file.Kind is { OpensInPage: true, IsImage: false, IsText: false } ? Viewer : Inert;
        headers.XContentTypeOptions = "nosniff";
    }
}
