namespace Communaute.Web.Platform.Files;

/// <summary>What is not kept at all, because it would harm or deceive whoever opens it.</summary>
internal static class FileAdmission
{
    private static readonly string[] Programs =
    [
        ".exe", ".msi", ".bat", ".cmd", ".com", ".scr", ".pif", ".cpl", ".dll", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".wsh", ".hta", ".lnk", ".reg",
        ".jar", ".apk", ".app", ".dmg", ".iso", ".sh", ".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".pptm", ".potm", ".ppsm",
    ];

    // Cameras write the place in them, and only the formats that we redraw can be rid of it.
    private static readonly string[] UnreadablePictures = [".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp"];

    /// <exception cref="BusinessRuleException">It is refused; the sentence says what to do.</exception>
    public static void Check(string name, FileKind kind, long length)
    {
        if (length == 0)
        {
            throw new BusinessRuleException($"«\u00A0{name}\u00A0» est vide\u00A0: choisissez le fichier qui contient votre document.");
        }

        if (kind != FileKind.Unknown)
        {
            return;
        }

        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (Programs.Contains(extension))
        {
            throw new BusinessRuleException("Les programmes et les documents à macros ne s’envoient pas ici\u00A0: donnez plutôt l’adresse du site où les télécharger.");
        }

        if (UnreadablePictures.Contains(extension))
        {
            throw new BusinessRuleException("Peu d’ordinateurs ouvrent ce format d’image\u00A0: enregistrez-la en JPEG ou en PNG, puis recommencez.");
        }

        if (FileKind.ClaimedBy(name) is { IsText: false })
        {
            throw new BusinessRuleException($"Le contenu de «\u00A0{name}\u00A0» ne correspond pas à son nom. Ouvrez-le dans son logiciel, enregistrez-le de nouveau, puis recommencez.");
        }
    }
}
