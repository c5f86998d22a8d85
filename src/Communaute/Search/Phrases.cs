namespace Communaute.Search;

/// <summary>The words of a text that may name a tag, alone and with those that follow: "caisse d’allocations familiales" is one name.</summary>
public static class Phrases
{
    private const int MaxWords = 100;
    private const int MaxLength = 4;
    private const int ShortestWord = 3;

    public static IReadOnlyList<string> Of(string text)
    {
        var words = Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).ToArray();
        var singular = words.Select(Singular).ToArray();

        return [.. Phrase(words).Concat(Phrase(singular)).Where(phrase => phrase.Length >= ShortestWord).Distinct()];
    }

    private static IEnumerable<string> Phrase(string[] words) =>
        from start in Enumerable.Range(0, words.Length)
        from length in Enumerable.Range(1, Math.Min(MaxLength, words.Length - start))
        select string.Join(' ', words, start, length);

    private static string Singular(string word) => word.Length > ShortestWord && word[^1] is 's' or 'x' ? word[..^1] : word;
}
