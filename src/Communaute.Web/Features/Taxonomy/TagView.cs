namespace Communaute.Web.Features.Taxonomy;

/// <summary>A tag put on a text.</summary>
public sealed record TagView(int Id, string Name);
