namespace Communaute.Web.Platform.Files;

/// <summary>Where a file is read. The number decides; the name is for people.</summary>
public static class FileAddress
{
    public static string Of(int id, string name)
    {
        var stem = Folding.Slug(Path.GetFileNameWithoutExtension(name));
        return $"/fichiers/{id}/{Uri.EscapeDataString((stem.Length == 0 ? "fichier" : stem) + Path.GetExtension(name).ToLowerInvariant())}";
    }
}
