using System.Globalization;

namespace Communaute.Web.Platform.Files;

/// <summary>Sizes as members read them: « 1,2 Mo ».</summary>
public static class FileSize
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string InFrench(long bytes) => bytes switch
    {
        < 1_000 => string.Create(French, $"{bytes}\u00A0octets"),
        < 1_000_000 => string.Create(French, $"{bytes / 1_000d:0}\u00A0ko"),
        < 1_000_000_000 => string.Create(French, $"{bytes / 1_000_000d:0.#}\u00A0Mo"),
        _ => string.Create(French, $"{bytes / 1_000_000_000d:0.#}\u00A0Go"),
    };
}
