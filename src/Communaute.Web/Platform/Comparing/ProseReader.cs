using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Communaute.Web.Platform.Comparing;

/// <summary>Reads a rendered text piece by piece.</summary>
internal sealed partial class ProseReader
{
    private readonly List<ProsePiece> _pieces = [];

    private ProseReader()
    {
    }

    public static IReadOnlyList<ProsePiece> Read(string html)
    {
        var reader = new ProseReader();
        reader.ReadInside(new HtmlParser().ParseDocument($"<body>{html}</body>").Body!, new ProsePlace([]));
        return reader._pieces;
    }

    /// <summary>Without reading the elements.</summary>
    public static int CountWords(string html) => Pieces().Matches(Tags().Replace(html, " ")).Count(match => match.Value.Length > 0 && char.IsLetterOrDigit(match.Value, 0));

    private void ReadInside(IElement parent, ProsePlace place)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                ReadWords(text.Data, place);
            }
            else if (node is IElement element)
            {
                Read(element, place);
            }
        }
    }

    private void Read(IElement element, ProsePlace place)
    {
        if (element.LocalName is "br" or "hr" or "img" or "input")
        {
            Add(element.OuterHtml, element.OuterHtml, "", place);
            return;
        }

        var (before, inside) = (_pieces.Count, place.In(element));
        ReadInside(element, inside);

        // An empty cell holds the place of those after it.
        if (_pieces.Count == before)
        {
            Add($"<{element.LocalName}>", "", "", inside);
        }
    }

    private void ReadWords(string text, ProsePlace place)
    {
        foreach (Match match in Pieces().Matches(text))
        {
            var (word, space) = (match.Groups["word"].Value, match.Groups["space"].Value);

            // Between two blocks, space is only the layout of the source.
            if (word.Length > 0 || (place.Paragraph is not null && place.Paragraph.LocalName is not ("ul" or "ol" or "table" or "thead" or "tbody" or "tr" or "blockquote")))
            {
                Add(place.Link is null ? word : $"{word}<{place.Link}", Encode(word), space, place);
            }
        }
    }

    private void Add(string key, string html, string space, ProsePlace place) => _pieces.Add(new ProsePiece(Alignment.Key(key), html, space, place)
    {
        IsWord = html.Length > 0 && char.IsLetterOrDigit(key, 0),
        IsMark = html.Length > 0 && html[0] != '<' && !char.IsLetterOrDigit(key, 0),
    });

    internal static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    // A word keeps its apostrophe and its hyphen; a pair of surrogates is one sign.
    [GeneratedRegex(@"(?<word>[\p{L}\p{M}\p{N}]+(?:[’'\-.][\p{L}\p{M}\p{N}]+)*|[\uD800-\uDBFF][\uDC00-\uDFFF]|\S)(?<space>\s*)|(?<space>\s+)")]
    private static partial Regex Pieces();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
