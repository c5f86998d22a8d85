using Communaute.Announcements;
using Communaute.Web.Platform.Time;

namespace Communaute.Web.Features.Announcements;

/// <summary>How announcements and their dates are said.</summary>
internal static class AnnouncementWords
{
    public const string MustBeRead = "À lire absolument";

    public static string When(AnnouncedEvent shown) => Capitalised(FrenchTime.Span(shown.StartsAt, shown.EndsAt));

    public static string WhenAndWhere(AnnouncedEvent shown) => shown.Place is { } place ? $"{When(shown)}, {place}" : When(shown);

    /// <summary>The days it stands, the last one included.</summary>
    public static string Period(DateTime startsAt, DateTime endsAt, DateTime now) =>
        now < startsAt ? $"Paraîtra le {FrenchTime.Day(startsAt)}"
        : now < endsAt ? $"Jusqu’au {FrenchTime.Day(endsAt.AddTicks(-1))}"
        : $"Finie le {FrenchTime.Day(endsAt.AddTicks(-1))}";

    /// <summary>What somebody else saved, as a whole.</summary>
    public static string Saved(AnnouncementSheet sheet, string target) => $"""
        {sheet.Title}

        {sheet.Body.Markdown}

        Du {FrenchTime.Day(sheet.FirstDay)} au {FrenchTime.Day(sheet.LastDay)}
        {target}
        {(sheet.MustBeRead ? MustBeRead : "Lecture non demandée")}
        {(sheet.Event is { } shown ? WhenAndWhere(shown) : "")}
        """.TrimEnd();

    private static string Capitalised(string words) => char.ToUpper(words[0], System.Globalization.CultureInfo.CurrentCulture) + words[1..];
}
