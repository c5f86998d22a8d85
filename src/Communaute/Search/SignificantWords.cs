namespace Communaute.Search;

/// <summary>The words of a title that say what it is about.</summary>
public static class SignificantWords
{
    /// <summary>From how many words a title says enough to be compared.</summary>
    public const int Enough = 3;

    public const int Max = 6;

    private const string Accented = "aceinouy";

    private static readonly HashSet<string> Common =
    [
        "aide", "aider", "alors", "apres", "aussi", "autre", "avant", "avec", "avoir", "bonjour", "celle", "celui", "cette", "chez", "comme", "comment",
        "dans", "depuis", "deux", "dire", "donc", "elle", "elles", "encore", "entre", "etre", "faire", "faut", "fois", "leur", "leurs", "mais", "merci",
        "meme", "moins", "nous", "notre", "ont", "ou", "par", "pas", "pendant", "personne", "personnes", "peut", "plus", "pour", "pourquoi", "quand",
        "quel", "quelle", "quelles", "quels", "quelqu", "question", "quoi", "sans", "sera", "ses", "sont", "sous", "sur", "toujours", "tous", "tout",
        "toute", "tres", "trop", "une", "usager", "usagere", "usagers", "vers", "veut", "vous", "votre",
    ];

    public static IReadOnlyList<string> Of(string title) =>
        [.. Folding.Fold(title).Split(' ').Where(word => word.Length > 2 && !Common.Contains(word)).Select(Singular).Distinct().Take(Max)];

    /// <summary>As many patterns as <see cref="Max"/>, so that a query has the same shape whatever the words: those left over pass everything.</summary>
    public static IReadOnlyList<string> Masks(IReadOnlyList<string> words) =>
        [.. words.Select(Mask).Concat(Enumerable.Repeat("%", Max)).Take(Max)];

    /// <summary>How many of so many words two titles must share.</summary>
    public static int Needed(int words) => Math.Max(2, (words + 1) / 2);

    public static int Shared(IReadOnlyList<string> words, string title)
    {
        var folded = Folding.Fold(title);
        return words.Count(word => folded.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>A pattern of LIKE that passes the word however it is accented.</summary>
    public static string Mask(string word) => $"%{string.Concat(word.Select(letter => Accented.Contains(letter, StringComparison.Ordinal) ? '_' : letter))}%";

    private static string Singular(string word) => word.Length > 4 && word[^1] is 's' or 'x' ? word[..^1] : word;
}
