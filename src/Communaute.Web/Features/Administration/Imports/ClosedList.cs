using Communaute.Taxonomy;

namespace Communaute.Web.Features.Administration.Imports;

/// <summary>The only values a cell may hold, and what other spellings or earlier versions called them.</summary>
internal sealed class ClosedList
{
    private readonly Dictionary<string, string?> _labels = [];

    /// <param name="labels">The exact values.</param>
    /// <param name="equivalents">Other values with what they become; null for a value that has no meaning any more.</param>
    public ClosedList(IReadOnlyList<string> labels, params (string Other, string? Label)[] equivalents)
    {
        Labels = labels;
        foreach (var label in labels)
        {
            _labels.Add(LabelKey.Of(label), label);
        }

        foreach (var (other, label) in equivalents)
        {
            _labels.Add(LabelKey.Of(other), label);
        }
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>Accepts "Gratuit : je peux accéder…" for "Gratuit", as earlier versions wrote.</summary>
    public bool TryFind(string value, out string? label) =>
        _labels.TryGetValue(LabelKey.Of(value), out label)
        || _labels.TryGetValue(LabelKey.Of(value.Split(':')[0]), out label);
}
