namespace Communaute.Forum;

/// <summary>How long the person who asks can wait.</summary>
public enum Urgency
{
    /// <summary>What a question says that says nothing.</summary>
    ThisWeek = 0,
    Now = 1,
    NoHurry = 2,
}
