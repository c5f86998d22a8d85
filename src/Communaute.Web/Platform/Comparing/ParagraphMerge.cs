namespace Communaute.Web.Platform.Comparing;

/// <summary>A paragraph that two people changed, each in their way. Empty for whoever took it away.</summary>
public sealed record DisputedParagraph(string Theirs, string Mine);

/// <summary>
/// What two people made of one text, joined. Where both changed the same paragraph, it is disputed, and the joined text can
/// be had with either version of it.
/// </summary>
public sealed record MergedText(string WithMine, string WithTheirs, IReadOnlyList<DisputedParagraph> Disputed)
{
    public bool IsWhole => Disputed.Count == 0;
}

internal static class ParagraphMerge
{
    public static MergedText Of(string origin, string theirs, string mine)
    {
        // Whoever wrote alone is left to the letter.
        if (origin == theirs || origin == mine)
        {
            var only = origin == theirs ? mine : theirs;
            return new MergedText(only, only, []);
        }

        var paragraphs = Paragraphs.Of(origin);
        var regions = Regions(Changes(paragraphs, theirs, isMine: false).Concat(Changes(paragraphs, mine, isMine: true)));
        var (withMine, withTheirs, disputed, next) = (new List<string>(), new List<string>(), new List<DisputedParagraph>(), 0);

        foreach (var region in regions)
        {
            var kept = paragraphs.Take(region.Start).Skip(next).ToList();
            var outcome = region.Settle(paragraphs);
            withMine.AddRange([.. kept, .. outcome.WithMine]);
            withTheirs.AddRange([.. kept, .. outcome.WithTheirs]);
            disputed.AddRange(outcome.Disputed is { } both ? [both] : []);
            next = region.End;
        }

        var rest = paragraphs.Skip(next).ToList();
        return new MergedText(Paragraphs.Joined([.. withMine, .. rest]), Paragraphs.Joined([.. withTheirs, .. rest]), disputed);
    }

    /// <summary>What one person changed, a paragraph at a time where they rewrote several and kept their number.</summary>
    private static IEnumerable<Change> Changes(IReadOnlyList<string> origin, string text, bool isMine)
    {
        var paragraphs = Paragraphs.Of(text);

        foreach (var hunk in Alignment.Of([.. origin.Select(Alignment.Key)], [.. paragraphs.Select(Alignment.Key)]))
        {
            var replacement = paragraphs.Skip(hunk.NewStart).Take(hunk.NewCount).ToList();

            if (hunk.OldCount == hunk.NewCount)
            {
                for (var at = 0; at < hunk.OldCount; at++)
                {
                    yield return new Change(hunk.OldStart + at, 1, [replacement[at]], isMine);
                }
            }
            else
            {
                yield return new Change(hunk.OldStart, hunk.OldCount, replacement, isMine);
            }
        }
    }

    /// <summary>Changes that touch the same paragraphs, together; those beside each other stay apart.</summary>
    private static List<Region> Regions(IEnumerable<Change> changes)
    {
        var regions = new List<Region>();

        foreach (var change in changes.OrderBy(change => change.Start).ThenBy(change => change.Count))
        {
            if (regions.Count > 0 && regions[^1].Touches(change))
            {
                regions[^1].Add(change);
            }
            else
            {
                regions.Add(new Region(change));
            }
        }

        return regions;
    }

    private sealed record Change(int Start, int Count, IReadOnlyList<string> Paragraphs, bool IsMine)
    {
        public int End => Start + Count;
    }

    private sealed record Outcome(IReadOnlyList<string> WithMine, IReadOnlyList<string> WithTheirs, DisputedParagraph? Disputed);

    private sealed class Region(Change first)
    {
        private readonly List<Change> _changes = [first];

        public int Start => _changes[0].Start;

        public int End { get; private set; } = first.End;

        public bool Touches(Change change) => change.Start < End || (change.Start == Start && change.Count == 0 && End == Start);

        public void Add(Change change)
        {
            _changes.Add(change);
            End = Math.Max(End, change.End);
        }

        public Outcome Settle(IReadOnlyList<string> origin)
        {
            var (theirs, mine) = (Text(origin, isMine: false), Text(origin, isMine: true));

            return (_changes.Any(change => !change.IsMine), _changes.Any(change => change.IsMine)) switch
            {
                (true, false) => new Outcome(theirs, theirs, null),
                (false, true) => new Outcome(mine, mine, null),
                _ when theirs.SequenceEqual(mine) => new Outcome(mine, mine, null),
                // Both added at the same place, and neither took anything away: both stay.
                _ when Start == End => new Outcome([.. theirs, .. mine], [.. theirs, .. mine], null),
                _ => new Outcome(mine, theirs, new DisputedParagraph(Comparing.Paragraphs.Joined(theirs), Comparing.Paragraphs.Joined(mine))),
            };
        }

        /// <summary>These paragraphs as one of the two left them.</summary>
        private List<string> Text(IReadOnlyList<string> origin, bool isMine)
        {
            var (text, next) = (new List<string>(), Start);

            foreach (var change in _changes.Where(change => change.IsMine == isMine))
            {
                text.AddRange(origin.Take(change.Start).Skip(next));
                text.AddRange(change.Paragraphs);
                next = change.End;
            }

            text.AddRange(origin.Take(End).Skip(next));
            return text;
        }
    }
}
