namespace Communaute.Privacy;

/// <summary>A place in a text where somebody's personal data seems to be.</summary>
public sealed record PersonalDataFinding(PersonalDataKind Kind, int Start, string Text)
{
    /// <summary>What is said, however it is spaced: the same number written twice is one matter.</summary>
    public string Value => Bare(Text);

    /// <summary>Enough to recognise it, too little to use it: « 2 56 03 42 … 29 ».</summary>
    public string Excerpt => $"{Head} … {Text[^2..]}";

    private string Head
    {
        get
        {
            var half = Text[..(Text.Length / 2)];
            var space = half.LastIndexOf(' ');
            return Text[half.Length] == ' ' || space < 0 ? half.TrimEnd() : half[..space];
        }
    }

    internal static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
