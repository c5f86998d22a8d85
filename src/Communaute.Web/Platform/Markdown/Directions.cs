using System.Buffers;
using System.Text;

namespace Communaute.Web.Platform.Markdown;

/// <summary>Characters that turn the reading direction of all that follows them, and so make one text say another.</summary>
public static class Directions
{
    // The two marks (U+200E, U+200F) stay: they act on their neighbours only and Arabic or Hebrew needs them.
    private static readonly SearchValues<char> Overrides =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The text without them, and without halves of characters, which no database or browser accepts.</summary>
    public static string Remove(string text)
    {
        if (!text.AsSpan().ContainsAny(Overrides) && !text.Any(char.IsSurrogate))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || !Overrides.Contains((char)rune.Value))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
