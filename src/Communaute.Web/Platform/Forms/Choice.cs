namespace Communaute.Web.Platform.Forms;

/// <summary>Something to choose, under the heading of its group when there are many.</summary>
public sealed record Choice(int Id, string Label, string? Group = null);
