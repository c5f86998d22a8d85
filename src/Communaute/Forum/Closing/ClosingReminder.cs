namespace Communaute.Forum.Closing;

/// <summary>When to ask an author whether their question is solved: twice at most. Its version lets one node alone ask.</summary>
public sealed class ClosingReminder : IVersioned
{
    /// <summary>So many days after the first answer.</summary>
    private static readonly int[] Days = [3, 10];

    /// <summary>A reminder that could not leave for so long is left out: the next is near, or the question is old.</summary>
    private static readonly TimeSpan LatestBy = TimeSpan.FromDays(3);

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private ClosingReminder()
    {
    }

    public ClosingReminder(int questionId, DateTime firstAnsweredAt)
    {
        QuestionId = questionId;
        FirstAnsweredAt = firstAnsweredAt;
        NextAt = After(Days[0]);
    }

    public int QuestionId { get; private set; }

    public DateTime FirstAnsweredAt { get; private set; }

    /// <summary>How many times came, whether or not the author was asked.</summary>
    public int Steps { get; private set; }

    /// <summary>When they were last asked.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>When they said "pas encore", unless they were asked again since.</summary>
    public DateTime? NotYetAt { get; private set; }

    public DateTime? NextAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Its time came: says whether the author is to be asked.</summary>
    /// <param name="isOpen">The question is still without solution.</param>
    public bool Step(bool isOpen, DateTime now)
    {
        var isLate = now - NextAt > LatestBy;
        Steps++;
        NextAt = Steps < Days.Length ? After(Days[Steps]) : null;

        if (!isOpen || isLate)
        {
            return false;
        }

        AskedAt = now;
        NotYetAt = null;
        return true;
    }

    public void NotYet(DateTime now) => NotYetAt ??= now;

    /// <summary>At the same hour in Paris, whatever the season.</summary>
    private DateTime After(int days)
    {
        var then = TimeZoneInfo.ConvertTimeFromUtc(FirstAnsweredAt, Paris).AddDays(days);
        return TimeZoneInfo.ConvertTimeToUtc(Paris.IsInvalidTime(then) ? then.AddHours(1) : then, Paris);
    }
}
