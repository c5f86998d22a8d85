namespace Communaute.Moderation;

/// <summary>What can be reported, deleted, restored.</summary>
public enum PostKind
{
    Question = 1,
    Answer = 2,
    Comment = 3,
    Resource = 4,
}
