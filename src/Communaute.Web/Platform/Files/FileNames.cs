using System.Globalization;
using System.Text;

namespace Communaute.Web.Platform.Files;

/// <summary>The name under which a file is shown and downloaded. It never names anything on the server.</summary>
public static class FileNames
{
    public const int MaxLength = 120;

    private const int MaxExtensionLength = 10;
    private const string Nameless = "fichier";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "LPT1", "LPT2", "LPT3"];

    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            kept.Append(Rune.GetUnicodeCategory(rune) switch
            {
                // Format characters turn the reading direction ("tnemucod\u202Efdp.exe") or hide in a name.
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse => "",
                UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
                _ => rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? "-" : rune.ToString(),
            });
        }

        var clean = Shorten(Folding.Sound(kept.ToString()).Normalize().Trim(' ', '.'));
        if (clean.Length == 0)
        {
            return Nameless;
        }

        return Devices.Contains(Path.GetFileNameWithoutExtension(clean), StringComparer.OrdinalIgnoreCase) ? $"{Nameless}-{clean}" : clean;
    }

    /// <summary>The name with the extension of what the file really is, which decides what opens it.</summary>
    public static string For(string name, FileKind kind)
    {
        var clean = Clean(name);

        return kind == FileKind.Unknown || FileKind.ClaimedBy(clean) == kind
            ? clean
            : Clean((FileKind.ClaimedBy(clean) is null ? clean : Path.GetFileNameWithoutExtension(clean)) + kind.Extension);
    }

    // The extension is what tells a member what opens it: the cut is made before it.
    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var extension = Path.GetExtension(name) is { Length: <= MaxExtensionLength } ending ? ending : "";
        var end = MaxLength - extension.Length;
        end -= char.IsHighSurrogate(name[end - 1]) ? 1 : 0;
        return name[..end].TrimEnd(' ', '.') + extension;
    }
}
