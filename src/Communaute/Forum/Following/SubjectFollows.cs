namespace Communaute.Forum.Following;

/// <summary>How much one member wants to be told of one theme.</summary>
public sealed class ThemeFollow(int themeId, int memberId, FollowLevel level, DateTime chosenAt)
{
    public int ThemeId { get; private set; } = themeId;

    public int MemberId { get; private set; } = memberId;

    public FollowLevel Level { get; private set; } = level;

    public DateTime ChosenAt { get; private set; } = chosenAt;
}

/// <summary>The same of one tag, which speaks before the themes.</summary>
public sealed class TagFollow(int tagId, int memberId, FollowLevel level, DateTime chosenAt)
{
    public int TagId { get; private set; } = tagId;

    public int MemberId { get; private set; } = memberId;

    public FollowLevel Level { get; private set; } = level;

    public DateTime ChosenAt { get; private set; } = chosenAt;
}
