using AngleSharp.Dom;

namespace Communaute.Web.Platform.Comparing;

/// <summary>The smallest thing a rendered text is compared by: a word, a mark of punctuation, a picture.</summary>
/// <param name="Key">What makes two of them the same: the address of a link counts, bold does not.</param>
/// <param name="Html">What it looks like. Empty where there is only space, or only the place of an empty cell.</param>
/// <param name="Space">What follows before the next.</param>
internal sealed record ProsePiece(string Key, string Html, string Space, ProsePlace Place)
{
    public bool IsWord { get; init; }

    public bool IsMark { get; init; }
}

/// <summary>The elements around a piece, from the outermost.</summary>
internal sealed class ProsePlace
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal) { "strong", "em", "del", "code", "a", "span" };

    public ProsePlace(IReadOnlyList<IElement> path)
    {
        Path = path;
        Paragraph = path.LastOrDefault(element => !Inline.Contains(element.LocalName));
        Link = path.LastOrDefault(element => element.LocalName == "a")?.GetAttribute("href");
    }

    public IReadOnlyList<IElement> Path { get; }

    public IElement? Paragraph { get; }

    public string? Link { get; }

    public ProsePlace In(IElement element) => new([.. Path, element]);
}
