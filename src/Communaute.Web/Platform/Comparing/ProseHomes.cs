using AngleSharp.Dom;

namespace Communaute.Web.Platform.Comparing;

/// <summary>Which element of the new text stands for one of the old: the one that holds the same words.</summary>
internal sealed class ProseHomes
{
    private readonly Dictionary<IElement, IElement> _homes = [];
    private readonly Dictionary<ProsePlace, IReadOnlyList<IElement>> _known = [];

    public ProseHomes(IReadOnlyList<ProsePiece> old, IReadOnlyList<ProsePiece> @new, IReadOnlyList<Hunk> hunks)
    {
        var (before, after) = (0, 0);

        foreach (var hunk in hunks.Append(new Hunk(old.Count, 0, @new.Count, 0)))
        {
            for (; after < hunk.NewStart; before++, after++)
            {
                Pair(old[before].Place, @new[after].Place);
            }

            (before, after) = (hunk.OldEnd, hunk.NewEnd);
        }
    }

    /// <summary>Where something removed is shown: inside what still stands, then inside what went with it.</summary>
    public IReadOnlyList<IElement> Of(ProsePlace place)
    {
        if (!_known.TryGetValue(place, out var path))
        {
            var stands = place.Path.TakeWhile(_homes.ContainsKey).Select(element => _homes[element]).ToList();
            var whole = stands.TakeWhile((element, depth) => depth == 0 || element.ParentElement == stands[depth - 1]).ToList();
            _known[place] = path = [.. whole, .. place.Path.Skip(whole.Count)];
        }

        return path;
    }

    private void Pair(ProsePlace old, ProsePlace @new)
    {
        foreach (var (former, present) in old.Path.Zip(@new.Path).TakeWhile(pair => pair.First.LocalName == pair.Second.LocalName))
        {
            _homes.TryAdd(former, present);
        }
    }
}
