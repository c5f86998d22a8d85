using Communaute.Journal;

namespace Communaute.Announcements;

/// <summary>From when to when it stands, and that it was told.</summary>
public sealed partial class Announcement
{
    public DateTime StartsAt { get; private set; }

    /// <summary>The end of its last day in Paris: from this instant on it is past.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>When the journal told that it had begun; nothing before its first day.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>Its first day has come and the journal has not told so.</summary>
    public bool IsDue(DateTime now) => StartedAt is null && IsCurrent(now);

    /// <summary>Its first day came: the program says so, once.</summary>
    public void Start(DateTime now)
    {
        if (!IsDue(now))
        {
            throw new BusinessRuleException("Cette annonce n’a pas à paraître maintenant.");
        }

        StartIfDue(actorId: null, now);
    }

    private bool IsCurrent(DateTime now) => WithdrawnAt is null && StartsAt <= now && now < EndsAt;

    private void StartIfDue(int? actorId, DateTime now)
    {
        if (IsDue(now))
        {
            StartedAt = now;
            Happenings.Add(new AnnouncementStarted(), actorId, now);
        }
    }
}

/// <summary>Its first day has come: it is to be told. Once, however often it changes afterwards.</summary>
public sealed record AnnouncementStarted : JournalEvent;
