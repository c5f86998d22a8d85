using System.Globalization;
using System.Text;

namespace Communaute;

/// <summary>Words reduced to what people mean by them: no accent, no capital, no hyphen.</summary>
public static class Folding
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>"Saint-Étienne" becomes "saint etienne": what is compared when someone types a name.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text));

    /// <summary>"Perdre son mot de passe ?" becomes "perdre-son-mot-de-passe": the part of an address that is for people.</summary>
    public static string Slug(string title, int maxLength = 80)
    {
        var slug = string.Join('-', Words(title));
        return slug.Length <= maxLength ? slug : slug[..maxLength].TrimEnd('-');
    }

    /// <summary>A text in which what is no character at all, which nothing can normalise, has become its usual mark.</summary>
    public static string Sound(string text)
    {
        if (!text.Contains(NoCharacter) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        // Half of a pair comes out of the runes as U+FFFD.
        return string.Concat(text.EnumerateRunes()).Replace(NoCharacter, '\uFFFD');
    }

    private static string[] Words(string text)
    {
        var letters = new StringBuilder(text.Length);

        foreach (var letter in Sound(text).Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                letters.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
