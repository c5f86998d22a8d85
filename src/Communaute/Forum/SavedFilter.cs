namespace Communaute.Forum;

/// <summary>A way of listing the questions that a member keeps under a name of their own.</summary>
public sealed class SavedFilter
{
    public const int MaxNameLength = 60;
    public const int MaxQueryLength = 600;
    public const int MaxPerMember = 20;

    private SavedFilter()
    {
    }

    public SavedFilter(int memberId, string name, string query, int position)
    {
        MemberId = memberId;
        Query = query;
        Position = position;
        Rename(name);
    }

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    public string Name { get; private set; } = "";

    public string FoldedName { get; private set; } = "";

    /// <summary>The filters as the list itself writes them. It is read as what anybody may have typed in an address.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Its place among the member's own: two saved at once cannot both be the last one allowed.</summary>
    public int Position { get; private set; }

    public void Rename(string name)
    {
        Name = name.Trim();
        FoldedName = Folding.Fold(name) is { Length: > 0 } folded ? folded : Name;
    }
}
