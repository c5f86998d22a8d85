namespace Communaute.Forum;

/// <summary>
/// Where the readers of a question are sent: to the one it repeats, or to the one it was merged into. Never through a third:
/// whatever is pointed to points to nothing.
/// </summary>
public sealed class QuestionLink(int questionId, bool isMerged, int? targetQuestionId, int? targetResourceId, DateTime at)
{
    public int QuestionId { get; private set; } = questionId;

    public bool IsMerged { get; private set; } = isMerged;

    public int? TargetQuestionId { get; private set; } = targetQuestionId;

    public int? TargetResourceId { get; private set; } = targetResourceId;

    public DateTime At { get; private set; } = at;

    /// <summary>A duplicate that is merged after all.</summary>
    public void MergeInto(int questionId) => (IsMerged, TargetQuestionId, TargetResourceId) = (true, questionId, null);

    public void PointTo(int? questionId, int? resourceId) => (TargetQuestionId, TargetResourceId) = (questionId, resourceId);
}
