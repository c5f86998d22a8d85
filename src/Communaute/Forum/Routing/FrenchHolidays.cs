namespace Communaute.Forum.Routing;

/// <summary>The eleven public holidays of metropolitan France.</summary>
public static class FrenchHolidays
{
    public static bool Include(DateOnly day)
    {
        var sinceEaster = day.DayNumber - Easter(day.Year).DayNumber;

        return (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25)
            // Easter Monday, Ascension, Whit Monday.
            || sinceEaster is 1 or 39 or 50;
    }

    /// <summary>The Gregorian computus, as Meeus writes it: its letters have no other names.</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
