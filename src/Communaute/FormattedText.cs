namespace Communaute;

/// <summary>What a member wrote, in Markdown, and its sanitised rendering, made once and kept beside it.</summary>
public sealed record FormattedText(string Markdown, string Html)
{
    public static readonly FormattedText Empty = new("", "");
}
