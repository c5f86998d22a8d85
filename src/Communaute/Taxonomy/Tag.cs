namespace Communaute.Taxonomy;

/// <summary>A free word that members put on questions and resources.</summary>
public sealed class Tag(string name)
{
    public const int MaxNameLength = 40;
    public const int MaxPerText = 5;

    public int Id { get; private set; }

    /// <summary>In lower case, as members write it.</summary>
    public string Name { get; private set; } = Clean(name);

    /// <summary>Without accents or hyphens: two spellings of one word are one tag.</summary>
    public string FoldedName { get; private set; } = Folding.Fold(name);

    private static string Clean(string name) => name.Trim().TrimStart('#').ToLowerInvariant();
}
