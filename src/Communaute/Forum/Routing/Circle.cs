namespace Communaute.Forum.Routing;

/// <summary>How far around a question one looks for an answer: each circle holds those before it.</summary>
public enum Circle
{
    Nobody = 0,

    /// <summary>The three most likely to know.</summary>
    First = 1,

    /// <summary>Two more.</summary>
    Second = 2,

    /// <summary>All who declare one of its themes, or follow it.</summary>
    Everyone = 3,

    /// <summary>Their page lists it until somebody answers.</summary>
    Coordinators = 4,
}

public static class Circles
{
    /// <summary>Even in a large community one question is not sent to hundreds.</summary>
    public const int EveryoneAtMost = 50;

    public static int Size(this Circle circle) => circle switch
    {
        Circle.First => 3,
        Circle.Second => 2,
        Circle.Everyone => EveryoneAtMost,
        _ => 0,
    };

    /// <summary>How long a question waits in a circle for somebody to answer, in working time.</summary>
    public static TimeSpan Patience(this Circle circle, Urgency urgency)
    {
        var first = urgency == Urgency.Now ? TimeSpan.FromMinutes(15) : TimeSpan.FromHours(2);

        return circle switch
        {
            Circle.First => first,
            Circle.Second => WorkingTime.Day - first,
            Circle.Everyone => WorkingTime.Day,
            _ => TimeSpan.Zero,
        };
    }
}
