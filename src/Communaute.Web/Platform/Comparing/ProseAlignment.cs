namespace Communaute.Web.Platform.Comparing;

/// <summary>Where two rendered texts differ: word by word, or paragraph by paragraph first when they are long.</summary>
internal static class ProseAlignment
{
    public static IReadOnlyList<Hunk> Of(IReadOnlyList<ProsePiece> old, IReadOnlyList<ProsePiece> @new)
    {
        string[] oldKeys = [.. old.Select(piece => piece.Key)];
        string[] newKeys = [.. @new.Select(piece => piece.Key)];
        var differs = Alignment.WhatDiffers(oldKeys, newKeys);

        return Readable(
            Alignment.Affords(differs.OldCount, differs.NewCount) ? Alignment.Of(oldKeys, newKeys) : ByParagraph(old, oldKeys, @new, newKeys),
            old);
    }

    private static List<Hunk> ByParagraph(IReadOnlyList<ProsePiece> old, string[] oldKeys, IReadOnlyList<ProsePiece> @new, string[] newKeys)
    {
        var (before, after) = (Ranges(old, oldKeys), Ranges(@new, newKeys));
        var hunks = new List<Hunk>();

        foreach (var hunk in Alignment.Of([.. before.Select(range => range.Key)], [.. after.Select(range => range.Key)]))
        {
            var (oldStart, oldEnd) = (StartOf(before, hunk.OldStart, old.Count), StartOf(before, hunk.OldEnd, old.Count));
            var (newStart, newEnd) = (StartOf(after, hunk.NewStart, @new.Count), StartOf(after, hunk.NewEnd, @new.Count));
            hunks.AddRange(Alignment.Of(oldKeys[oldStart..oldEnd], newKeys[newStart..newEnd]).Select(inside => inside.Shifted(oldStart, newStart)));
        }

        return hunks;
    }

    private static List<(int Start, string Key)> Ranges(IReadOnlyList<ProsePiece> pieces, string[] keys)
    {
        var ranges = new List<(int Start, string Key)>();

        for (int start = 0, end; start < pieces.Count; start = end)
        {
            for (end = start + 1; end < pieces.Count && pieces[end].Place.Paragraph == pieces[start].Place.Paragraph; end++)
            {
            }

            ranges.Add((start, string.Join(' ', keys, start, end - start)));
        }

        return ranges;
    }

    private static int StartOf(List<(int Start, string Key)> ranges, int index, int end) => index < ranges.Count ? ranges[index].Start : end;

    /// <summary>Two changes that only a comma keeps apart read better as one.</summary>
    private static List<Hunk> Readable(IReadOnlyList<Hunk> hunks, IReadOnlyList<ProsePiece> old)
    {
        var readable = new List<Hunk>();

        foreach (var hunk in hunks)
        {
            if (readable.Count > 0 && readable[^1] is var last && last.OldCount > 0 && hunk.OldCount > 0
                && Enumerable.Range(last.OldEnd, hunk.OldStart - last.OldEnd).All(at => old[at].IsMark))
            {
                readable[^1] = new Hunk(last.OldStart, hunk.OldEnd - last.OldStart, last.NewStart, hunk.NewEnd - last.NewStart);
            }
            else
            {
                readable.Add(hunk);
            }
        }

        return readable;
    }
}
