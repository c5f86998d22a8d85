using System.Globalization;

namespace Communaute.Web.Platform.Display;

/// <summary>The first letters of the first and last words of a name: "Marie-Ange de La Tour" is MT.</summary>
public static class Initials
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        return words.Length switch
        {
            0 => "",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    // A letter may be two code points: "É" typed on some keyboards is E and a combining accent.
    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(French);
}
