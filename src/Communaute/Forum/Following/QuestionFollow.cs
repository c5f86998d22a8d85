namespace Communaute.Forum.Following;

/// <summary>What one member decided about one question: the key says so. It is followed, or not.</summary>
public sealed class QuestionFollow : IVersioned
{
    private QuestionFollow()
    {
    }

    public QuestionFollow(Question question, int memberId, DateTime now)
    {
        Question = question;
        MemberId = memberId;
        Level = FollowLevel.All;
        ChosenAt = now;
    }

    public int QuestionId { get; private set; }

    public Question Question { get; private set; } = null!;

    public int MemberId { get; private set; }

    public FollowLevel Level { get; private set; }

    public DateTime ChosenAt { get; private set; }

    /// <summary>When they said "c’est ma question" instead of asking it again.</summary>
    public DateTime? ClaimedAt { get; private set; }

    public int Version { get; private set; }

    public void Choose(FollowLevel level, DateTime now)
    {
        if (level == FollowLevel.NewQuestions)
        {
            throw new BusinessRuleException("Une question se suit ou ne se suit pas.");
        }

        if (Level != level)
        {
            (Level, ChosenAt) = (level, now);
        }
    }

    /// <summary>Says whether it is the first time.</summary>
    internal bool Claim(DateTime now)
    {
        Choose(FollowLevel.All, now);
        var isFirst = ClaimedAt is null;
        ClaimedAt ??= now;
        return isFirst;
    }
}
