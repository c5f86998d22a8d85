using Communaute.Web.Platform.Markdown;

namespace Communaute.Web.Platform.Comparing;

/// <summary>Compares two renderings word by word. Its time is bounded whatever they hold, and what it writes is sanitised again.</summary>
public sealed class ProseComparison
{
    // As for a rendering: the sanitiser takes seconds beyond.
    private const int MaxTags = 12_000;

    private readonly ProseSanitizer _sanitizer = ProseSanitizer.OfDifferences();

    public ProseDifference Between(string oldHtml, string newHtml)
    {
        // Ten thousand line breaks took a second to read. Nobody wrote them to be read.
        if (IsHeavy(oldHtml) || IsHeavy(newHtml))
        {
            return oldHtml == newHtml ? new ProseDifference(null, 0, 0) : new ProseDifference(null, ProseReader.CountWords(newHtml), ProseReader.CountWords(oldHtml));
        }

        var (old, @new) = (ProseReader.Read(oldHtml), ProseReader.Read(newHtml));
        var hunks = ProseAlignment.Of(old, @new);
        var html = Written(old, @new, hunks);

        return new ProseDifference(
            IsHeavy(html) ? null : _sanitizer.Sanitize(html),
            hunks.Sum(hunk => Words(@new, hunk.NewStart, hunk.NewCount)),
            hunks.Sum(hunk => Words(old, hunk.OldStart, hunk.OldCount)));
    }

    private static bool IsHeavy(ReadOnlySpan<char> html) => html.Count('<') + html.Count("<br") > MaxTags;

    private static int Words(IReadOnlyList<ProsePiece> pieces, int start, int count) => Enumerable.Range(start, count).Count(at => pieces[at].IsWord);

    private static string Written(IReadOnlyList<ProsePiece> old, IReadOnlyList<ProsePiece> @new, IReadOnlyList<Hunk> hunks)
    {
        var (writer, homes, at, before) = (new DifferenceWriter(), new ProseHomes(old, @new, hunks), 0, 0);

        foreach (var hunk in hunks)
        {
            Keep(writer, old, @new, ref before, ref at, hunk.NewStart, hunk.OldCount > 0);

            foreach (var piece in old.Skip(hunk.OldStart).Take(hunk.OldCount))
            {
                writer.Write(piece, homes.Of(piece.Place), Standing.Removed, piece.Space);
            }

            foreach (var piece in @new.Skip(hunk.NewStart).Take(hunk.NewCount))
            {
                writer.Write(piece, piece.Place.Path, Standing.Added, piece.Space);
            }

            (before, at) = (hunk.OldEnd, hunk.NewEnd);
        }

        Keep(writer, old, @new, ref before, ref at, @new.Count, false);
        return writer.End();
    }

    /// <summary>What did not change, up to a place. Before something removed, the space that stood there stays.</summary>
    private static void Keep(
        DifferenceWriter writer, IReadOnlyList<ProsePiece> old, IReadOnlyList<ProsePiece> @new, ref int before, ref int at, int end, bool removes)
    {
        for (; at < end; at++, before++)
        {
            var space = @new[at].Space.Length == 0 && removes && at == end - 1 ? old[before].Space : @new[at].Space;
            writer.Write(@new[at], @new[at].Place.Path, Standing.Same, space);
        }
    }
}
