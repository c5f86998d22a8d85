namespace Communaute;

/// <summary>What a member wrote and its sanitised rendering, kept together so that reading never renders.</summary>
public sealed record FormattedText(string Markdown, string Html);
