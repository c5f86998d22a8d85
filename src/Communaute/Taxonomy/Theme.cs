namespace Communaute.Taxonomy;

/// <summary>A subject that questions, resources and advisors share.</summary>
public sealed class Theme(string label, ThemeFamily family, int position)
{
    public const int MaxLabelLength = 80;

    public int Id { get; private set; }

    public string Label { get; private set; } = label;

    public ThemeFamily Family { get; private set; } = family;

    public int Position { get; private set; } = position;
}
