namespace Communaute.Notifications;

/// <summary>When a member lets mail in, in the time of Paris.</summary>
public static class MailHours
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The first instant, from this one on, at which a mail may reach this member.</summary>
    /// <param name="isUrgent">"La personne est devant moi": it passes for those who agreed to it, but not through a pause.</param>
    public static DateTime Next(NotificationPreferences preferences, DateTime utc, bool isUrgent = false)
    {
        var paused = preferences.PausedUntil is { } until ? StartOf(until) : utc;
        var from = paused > utc ? paused : utc;

        if (isUrgent && preferences.UrgentAnytime)
        {
            return from;
        }

        // Seven days off are a pause without an end: the bell alone goes on, and mail waits for the next choice.
        for (var hops = 0; hops < 16 && NextOpening(preferences, from) is { } later; hops++)
        {
            from = later;
        }

        return from;
    }

    /// <summary>Nothing when mail may arrive at this very instant.</summary>
    private static DateTime? NextOpening(NotificationPreferences preferences, DateTime utc)
    {
        var here = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Paris);
        var day = DateOnly.FromDateTime(here);

        if (preferences.DaysOff.HasFlag(AsFlag(day.DayOfWeek)))
        {
            return StartOf(day.AddDays(1));
        }

        var (from, to, hour) = (preferences.QuietFrom, preferences.QuietTo, here.Hour);
        var crossesMidnight = from > to;
        var isQuiet = crossesMidnight ? hour >= from || hour < to : hour >= from && hour < to;

        return isQuiet ? At(crossesMidnight && hour >= from ? day.AddDays(1) : day, to) : null;
    }

    private static DaysOff AsFlag(DayOfWeek day) => (DaysOff)(1 << (((int)day + 6) % 7));

    private static DateTime StartOf(DateOnly day) => At(day, 0);

    /// <summary>An hour that summer time skips is the one after it.</summary>
    private static DateTime At(DateOnly day, int hour)
    {
        var here = day.ToDateTime(new TimeOnly(hour, 0));
        return TimeZoneInfo.ConvertTimeToUtc(Paris.IsInvalidTime(here) ? here.AddHours(1) : here, Paris);
    }
}
