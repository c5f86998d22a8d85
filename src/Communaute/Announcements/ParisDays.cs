namespace Communaute.Announcements;

/// <summary>Days as they pass in Paris: of 23 and of 25 hours too, twice a year.</summary>
internal static class ParisDays
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Paris);

    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Paris));

    /// <summary>The day that this instant, the first of the next one, ends.</summary>
    public static DateOnly LastBefore(DateTime end) => Of(end.AddTicks(-1));
}
