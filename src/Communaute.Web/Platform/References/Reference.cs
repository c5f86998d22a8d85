namespace Communaute.Web.Platform.References;

public enum ReferenceKind
{
    Question,
    Resource,
    Member,
}

/// <summary>A question, a resource or a member that a text names by its number.</summary>
public readonly record struct Reference(ReferenceKind Kind, int Id);

/// <summary>What a reader may be told of it. Nothing for what they may not see.</summary>
/// <param name="HasPage">False for a member whom the directory does not list.</param>
public sealed record ReferenceName(Reference Of, string Name, bool HasPage = true);
