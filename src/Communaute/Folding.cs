using System.Globalization;
using System.Text;

namespace Communaute;

/// <summary>Words reduced to what people mean by them: no accent, no capital, no hyphen.</summary>
public static class Folding
{
    /// <summary>"Saint-Étienne" becomes "saint etienne": what is compared when someone types a name.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text));

    /// <summary>"Perdre son mot de passe ?" becomes "perdre-son-mot-de-passe": the part of an address that is for people.</summary>
    public static string Slug(string title, int maxLength = 80)
    {
        var slug = string.Join('-', Words(title));
        return slug.Length <= maxLength ? slug : slug[..maxLength].TrimEnd('-');
    }

    private static string[] Words(string text)
    {
        var letters = new StringBuilder(text.Length);

        foreach (var letter in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
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
