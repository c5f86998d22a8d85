namespace Communaute.Advisors;

/// <summary>An advisor receives people at a place, from a day to a day.</summary>
public sealed class Assignment(int placeId, DateOnly? startedOn, DateOnly? endedOn)
{
    public int Id { get; private set; }

    public int AdvisorId { get; private set; }

    public int PlaceId { get; private set; } = placeId;

    public Place Place { get; private set; } = null!;

    public DateOnly? StartedOn { get; private set; } = startedOn;

    public DateOnly? EndedOn { get; private set; } = endedOn;
}
