using System.Globalization;

namespace Communaute.Web.Platform.Time;

/// <summary>Instants as they are said in the Loire: always in the time of Paris, whatever the server's zone.</summary>
public static class FrenchTime
{
    private const char Nbsp = '\u00a0';
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTime InParis(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Paris);

    /// <summary>The instant at which a day begins in Paris.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Paris);

    /// <summary>An hour as it was typed. One that spring skips is taken as it would read on a clock nobody set.</summary>
    public static DateTime Instant(DateTime inParis)
    {
        var hour = DateTime.SpecifyKind(inParis, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Paris.IsInvalidTime(hour) ? hour.AddHours(1) : hour, Paris);
    }

    /// <summary>The hour on the day, the day's name within the week, day and month within the year, month and year beyond.</summary>
    public static string Brief(DateTime utc, DateTime now)
    {
        var (then, today) = (InParis(utc), InParis(now));
        var days = (today.Date - then.Date).Days;

        return days switch
        {
            0 => $"à{Nbsp}{Hour(then)}",
            1 => "hier",
            -1 => "demain",
            > 1 and < 7 => then.ToString("dddd", French),
            _ when then.Year == today.Year => DayAndMonth(then),
            // What is to come needs its day: one waits for it.
            < 0 => $"{DayAndMonth(then)}{Nbsp}{then.Year}",
            _ => then.ToString("MMMM yyyy", French),
        };
    }

    /// <summary>When one may do something again: "à 14 h 10", "demain à 9 h 5".</summary>
    public static string Soon(DateTime utc, DateTime now)
    {
        var then = InParis(utc);
        return $"{(then.Date > InParis(now).Date ? "demain " : null)}à{Nbsp}{Hour(then)}";
    }

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"lundi 23 novembre 2026 à 8 h 12".</summary>
    public static string Full(DateTime utc)
    {
        var then = InParis(utc);
        return $"{then.ToString("dddd", French)} {DayAndMonth(then)} {then.Year} à {Hour(then)}";
    }

    /// <summary>"vendredi 11 décembre 2026 de 9 h à 12 h 30"; over several days, from an instant to an instant.</summary>
    public static string Span(DateTime utc, DateTime? endUtc)
    {
        var then = InParis(utc);

        return endUtc is not { } end ? Full(utc)
            : InParis(end).Date == then.Date ? $"{then.ToString("dddd", French)} {DayAndMonth(then)} {then.Year} de {Hour(then)} à {Hour(InParis(end))}"
            : $"du {Full(utc)} au {Full(end)}";
    }

    /// <summary>"23 novembre 2026", for a date that has no hour.</summary>
    public static string Day(DateOnly day) => $"{DayAndMonth(day.ToDateTime(TimeOnly.MinValue))} {day.Year}";

    /// <summary>The day of an instant, as above.</summary>
    public static string Day(DateTime utc) => Day(DateOnly.FromDateTime(InParis(utc)));

    /// <summary>How long something has lasted: "35 min", "2 h", "3 jours", "13 mois".</summary>
    public static string Elapsed(DateTime since, DateTime now)
    {
        var span = now - since;

        return span switch
        {
            { TotalMinutes: < 1 } => "un instant",
            { TotalHours: < 1 } => $"{(int)span.TotalMinutes}{Nbsp}min",
            { TotalDays: < 1 } => $"{(int)span.TotalHours}{Nbsp}h",
            { TotalDays: < 2 } => $"1{Nbsp}jour",
            { TotalDays: < 62 } => $"{(int)span.TotalDays}{Nbsp}jours",
            _ when Months(since, now) < 24 => $"{Months(since, now)}{Nbsp}mois",
            _ => $"{Months(since, now) / 12}{Nbsp}ans",
        };
    }

    private static int Months(DateTime since, DateTime now)
    {
        var (from, to) = (InParis(since).Date, InParis(now).Date);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    private static string Hour(DateTime then) =>
        then.Minute == 0 ? $"{then.Hour}{Nbsp}h" : $"{then.Hour}{Nbsp}h{Nbsp}{then.Minute:00}";

    private static string DayAndMonth(DateTime then) =>
        $"{(then.Day == 1 ? "1er" : then.Day.ToString(French))}{Nbsp}{then.ToString("MMMM", French)}";
}
