using DiffPlex;

namespace Communaute.Web.Platform.Comparing;

/// <summary>Where two lists differ: so many items of the old one, in whose place stand so many of the new one.</summary>
public readonly record struct Hunk(int OldStart, int OldCount, int NewStart, int NewCount)
{
    public int OldEnd => OldStart + OldCount;

    public int NewEnd => NewStart + NewCount;

    public Hunk Shifted(int old, int @new) => new(OldStart + old, OldCount, NewStart + @new, NewCount);
}

/// <summary>Finds what two lists have in common, in bounded time.</summary>
internal static class Alignment
{
    /// <summary>
    /// Beyond, what differs is one hunk. DiffPlex takes 100 ms for two lists of 2,000 that have nothing in common, and its time
    /// grows with the square.
    /// </summary>
    public const int MostCompared = 3_000;

    // The library takes texts. No key holds this, since what members write loses it in Key.
    private const char Between = '\u0001';

    public static string Key(string text) => text.Replace(Between, ' ');

    public static bool Affords(int old, int @new) => old + @new <= MostCompared;

    public static IReadOnlyList<Hunk> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var differs = WhatDiffers(old, @new);

        return differs switch
        {
            { OldCount: 0, NewCount: 0 } => [],
            { OldCount: 0 } or { NewCount: 0 } => [differs],
            _ when !Affords(differs.OldCount, differs.NewCount) => [differs],
            _ => [.. Compared(Part(old, differs.OldStart, differs.OldCount), Part(@new, differs.NewStart, differs.NewCount))
                .Select(hunk => hunk.Shifted(differs.OldStart, differs.NewStart))],
        };
    }

    /// <summary>What is left between the beginning and the end that both share.</summary>
    public static Hunk WhatDiffers(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var (start, end) = (0, 0);
        var shorter = Math.Min(old.Count, @new.Count);

        while (start < shorter && old[start] == @new[start])
        {
            start++;
        }

        while (end < shorter - start && old[^(end + 1)] == @new[^(end + 1)])
        {
            end++;
        }

        return new Hunk(start, old.Count - start - end, start, @new.Count - start - end);
    }

    private static IEnumerable<Hunk> Compared(string old, string @new) =>
        Differ.Instance.CreateDiffs(old, @new, ignoreWhiteSpace: false, ignoreCase: false, new Items()).DiffBlocks
            .Select(block => new Hunk(block.DeleteStartA, block.DeleteCountA, block.InsertStartB, block.InsertCountB));

    private static string Part(IReadOnlyList<string> items, int start, int count) =>
        string.Join(Between, items.Skip(start).Take(count));

    private sealed class Items : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split(Between);
    }
}
