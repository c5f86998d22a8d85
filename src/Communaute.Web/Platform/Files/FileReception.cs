using Communaute.Web.Platform.Hosting;
using Communaute.Web.Platform.Identity;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Communaute.Web.Platform.Files;

/// <summary>Receives one file of a form, as it comes, and says in French why it is not kept.</summary>
internal static class FileReception
{
    private const string Field = "file";
    private const string Incomplete = "L’envoi s’est interrompu\u00A0: vérifiez la connexion, puis recommencez.";

    public static async Task<IResult> ReceiveAsync(HttpContext context, IAntiforgery antiforgery, IMediator mediator, CommunauteSettings settings)
    {
        if (!await IsOurPageAsync(context, antiforgery))
        {
            return Refusal(StatusCodes.Status400BadRequest, "Cette page est ouverte depuis trop longtemps\u00A0: rechargez-la, votre texte est gardé, puis recommencez.");
        }

        try
        {
            return await FileOf(context.Request) is { } section
                ? TypedResults.Ok(await mediator.Send(new KeepFile(section.Body, NameOf(section)), context.RequestAborted))
                : Refusal(StatusCodes.Status400BadRequest, "Aucun fichier n’a été reçu\u00A0: choisissez-en un, puis recommencez.");
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal(StatusCodes.Status413PayloadTooLarge, FileStore.TooHeavy(settings.MaxFileMegabytes * 1_000_000L));
        }
        catch (Exception refusal) when (refusal is BusinessRuleException or ValidationException)
        {
            return Refusal(StatusCodes.Status422UnprocessableEntity, refusal.Message);
        }
        catch (AccessDeniedException refusal)
        {
            return Refusal(StatusCodes.Status401Unauthorized, refusal.Message);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return Refusal(StatusCodes.Status400BadRequest, Incomplete);
        }
    }

    // Without the header the token would be looked for in the form, which would be read whole before anything is checked.
    private static async Task<bool> IsOurPageAsync(HttpContext context, IAntiforgery antiforgery) =>
        context.Request.Headers.ContainsKey("RequestVerificationToken") && await antiforgery.IsRequestValidAsync(context);

    private static async Task<MultipartSection?> FileOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary.ToString(), request.Body);

        while (await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } section)
        {
            if (section.GetContentDispositionHeader() is { } disposition && HeaderUtilities.RemoveQuotes(disposition.Name) == Field && disposition.IsFileDisposition())
            {
                return section;
            }
        }

        return null;
    }

    private static string NameOf(MultipartSection section)
    {
        var disposition = section.GetContentDispositionHeader()!;
        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();

        // Browsers write a quotation mark so, and nothing else but line ends, which no name keeps.
        return name.Replace("%22", "\"", StringComparison.Ordinal);
    }

    private static ProblemHttpResult Refusal(int status, string sentence) =>
        TypedResults.Problem(detail: sentence, statusCode: status, title: "Fichier refusé");
}
