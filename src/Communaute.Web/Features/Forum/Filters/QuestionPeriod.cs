using System.Globalization;
using Communaute.Web.Platform.Time;

namespace Communaute.Web.Features.Forum.Filters;

/// <summary>When questions were asked: a span that has a name, or days of one's own. Days are those of Paris.</summary>
/// <param name="Word">One of <see cref="Named"/>, or a year.</param>
public sealed record QuestionPeriod(string? Word = null, DateOnly? From = null, DateOnly? To = null)
{
    public const int FirstYear = 2000;

    private const string Week = "semaine";
    private const string Month = "mois";
    private const string Quarter = "3-mois";

    public static IReadOnlyList<string> Named { get; } = [Week, Month, Quarter];

    public static bool IsKnown(string word) => Named.Contains(word) || Year(word) is not null;

    public static string LabelOf(string word) => word switch
    {
        Week => "Cette semaine",
        Month => "Ce mois-ci",
        Quarter => "Trois derniers mois",
        _ => $"En {word}",
    };

    public string Label => string.Join(", ", new[] { Word is null ? null : LabelOf(Word), DaysLabel }.OfType<string>());

    /// <summary>The first and the last day.</summary>
    public (DateOnly? From, DateOnly? To) Days(DateOnly today)
    {
        var (from, to) = Word switch
        {
            null => ((DateOnly?)null, (DateOnly?)null),
            Week => (today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), null),
            Month => (new DateOnly(today.Year, today.Month, 1), null),
            Quarter => (today.AddMonths(-3), null),
            _ => Year(Word) is { } year ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : (null, null),
        };

        return (from is null || From > from ? From ?? from : from, to is null || To < to ? To ?? to : to);
    }

    private string? DaysLabel => (From, To) switch
    {
        (null, null) => null,
        ({ } from, null) => $"Depuis le {FrenchTime.Day(from)}",
        (null, { } to) => $"Jusqu’au {FrenchTime.Day(to)}",
        ({ } from, { } to) => $"Du {FrenchTime.Day(from)} au {FrenchTime.Day(to)}",
    };

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear ? year : null;
}
