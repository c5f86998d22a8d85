using System.Globalization;
using System.Text;

namespace Communaute.Taxonomy;

/// <summary>What remains of a label when case, accents, spaces and punctuation do not count.</summary>
public static class LabelKey
{
    public static string Of(string label)
    {
        var key = new StringBuilder(label.Length);
        foreach (var character in Folding.Sound(label).Normalize(NormalizationForm.FormKD))
        {
            Append(key, char.ToLowerInvariant(character));
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, char character)
    {
        if (character is 'œ')
        {
            key.Append("oe");
        }
        else if (character is 'æ')
        {
            key.Append("ae");
        }
        else if (char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
        {
            key.Append(character);
        }
    }
}
