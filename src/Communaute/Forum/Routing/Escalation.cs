namespace Communaute.Forum.Routing;

/// <summary>How far a question without answer was carried. Its version lets one node alone take each step.</summary>
public sealed class Escalation : IVersioned
{
    private Escalation()
    {
    }

    public Escalation(int questionId, DateTime now)
    {
        QuestionId = questionId;
        ReachedAt = now;
        NextAt = now;
    }

    public int QuestionId { get; private set; }

    public Circle Circle { get; private set; }

    /// <summary>When its circle was asked.</summary>
    public DateTime ReachedAt { get; private set; }

    /// <summary>When to look at it again; nothing once it is settled, or with the coordinators.</summary>
    public DateTime? NextAt { get; private set; }

    public int Version { get; private set; }

    public void Reach(Circle circle, Urgency urgency, DateTime now)
    {
        Circle = circle;
        ReachedAt = now;
        Plan(urgency);
    }

    /// <summary>The urgency changed: what was waited counts.</summary>
    public void Plan(Urgency urgency) =>
        NextAt = Circle == Circle.Coordinators ? null : WorkingTime.Add(ReachedAt, Circle.Patience(urgency));

    public void Settle() => NextAt = null;

    /// <summary>It lost its answers: whoever was asked last has their time again.</summary>
    public void Resume(Urgency urgency, DateTime now)
    {
        ReachedAt = now;
        Plan(urgency);
    }
}
