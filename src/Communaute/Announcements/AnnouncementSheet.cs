namespace Communaute.Announcements;

/// <summary>All that is written of an announcement.</summary>
/// <param name="FirstDay">In Paris, as is the last one, which belongs to it.</param>
public sealed record AnnouncementSheet(string Title, FormattedText Body, DateOnly FirstDay, DateOnly LastDay)
{
    public AnnouncementTarget Target { get; init; } = AnnouncementTarget.Everyone;

    public bool MustBeRead { get; init; }

    public AnnouncedEvent? Event { get; init; }

    internal void MustBeWhole()
    {
        if (LastDay < FirstDay)
        {
            throw new BusinessRuleException("Le dernier jour vient avant le premier.", nameof(LastDay));
        }

        if (Event is { EndsAt: { } end } && end <= Event.StartsAt)
        {
            throw new BusinessRuleException("Ce rendez-vous finirait avant de commencer.");
        }
    }
}

/// <summary>What one can go to.</summary>
public sealed record AnnouncedEvent(DateTime StartsAt, DateTime? EndsAt, string? Place)
{
    public const int MaxPlaceLength = 200;
}
