namespace Communaute.Web.Features.Administration.Imports;

/// <summary>A text longer than its column is refused with its line: cut, it would be another name.</summary>
internal static class ColumnLimits
{
    /// <summary>The first text that is too long, or null when all fit.</summary>
    public static Refusal? FirstTooLong(int line, params ReadOnlySpan<(string Field, string? Text, int Max)> cells)
    {
        foreach (var (field, text, max) in cells)
        {
            // "œ" is two letters once folded: both forms are kept.
            if (text is not null && Math.Max(text.Length, Folding.Fold(text).Length) > max)
            {
                return new Refusal(line, field, text[..Math.Min(text.Length, 80)] + "…", $"Raccourcissez cette valeur\u00A0: {max} caractères au plus.");
            }
        }

        return null;
    }
}
