namespace Communaute.Forum.Routing;

/// <summary>Time as it passes for people at work in Paris: Monday to Friday from 9:00 to 17:30, but for public holidays.</summary>
public static class WorkingTime
{
    private static readonly TimeOnly Opening = new(9, 0);
    private static readonly TimeOnly Closing = new(17, 30);
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>How much of it a working day holds.</summary>
    public static TimeSpan Day { get; } = Closing - Opening;

    /// <summary>The instant at which this much working time has passed.</summary>
    public static DateTime Add(DateTime utc, TimeSpan work)
    {
        for (var day = DayOf(utc); ; day = day.AddDays(1))
        {
            var (from, to) = HoursOf(day, utc);

            if (work <= to - from && from < to)
            {
                return from + work;
            }

            work -= to - from;
        }
    }

    /// <summary>How much working time lies between two instants.</summary>
    public static TimeSpan Between(DateTime fromUtc, DateTime toUtc)
    {
        var passed = TimeSpan.Zero;

        for (var day = DayOf(fromUtc); day <= DayOf(toUtc); day = day.AddDays(1))
        {
            var (from, to) = HoursOf(day, fromUtc);
            passed += Earlier(to, toUtc) > from ? Earlier(to, toUtc) - from : TimeSpan.Zero;
        }

        return passed;
    }

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Paris));

    /// <summary>What is left of a day's working hours after an instant: from its end to its end when nothing is.</summary>
    private static (DateTime From, DateTime To) HoursOf(DateOnly day, DateTime after)
    {
        var (opening, closing) = (InUtc(day, Opening), InUtc(day, Closing));
        var isWorked = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FrenchHolidays.Include(day);
        return isWorked && after < closing ? (opening > after ? opening : after, closing) : (closing, closing);
    }

    private static DateTime InUtc(DateOnly day, TimeOnly hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(hour), Paris);

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
