namespace Communaute.Taxonomy;

/// <summary>The people who are helped: seniors, parents…</summary>
public sealed class Audience(string label, int position)
{
    public const int MaxLabelLength = 120;

    public int Id { get; private set; }

    public string Label { get; private set; } = label;

    public int Position { get; private set; } = position;
}
