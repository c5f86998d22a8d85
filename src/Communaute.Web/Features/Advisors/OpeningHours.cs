using System.Globalization;
using System.Text.RegularExpressions;

namespace Communaute.Web.Features.Advisors;

/// <summary>Some days, and when they are open; no days for a text that could only be shown as it was written.</summary>
public sealed record HoursLine(string? Days, string Times);

/// <summary>OpenStreetMap's opening_hours as one says them in French: the common forms; any other stays as it is written.</summary>
public static partial class OpeningHours
{
    private const string Closed = "fermé";
    private static readonly string[] Codes = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private static readonly string[] Names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    public static IReadOnlyList<HoursLine> InFrench(string? hours)
    {
        if (string.IsNullOrWhiteSpace(hours))
        {
            return [];
        }

        if (hours.Trim() == "24/7")
        {
            return [new HoursLine(null, "Ouvert jour et nuit, tous les jours")];
        }

        return Read(hours) is { } lines ? lines : [new HoursLine(null, hours.Trim())];
    }

    private static List<HoursLine>? Read(string hours)
    {
        var week = new string?[Codes.Length];
        string? holidays = null;

        foreach (var rule in hours.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = Rule().Match(rule);

            if (!parts.Success || Times(parts.Groups["times"].Value) is not { } times)
            {
                return null;
            }

            if (parts.Groups["days"].Value == "PH")
            {
                holidays = times;
                continue;
            }

            // A later rule speaks for its days alone, whatever an earlier one said of them.
            foreach (var day in Days(parts.Groups["days"].Value))
            {
                week[day] = times;
            }
        }

        return [.. Grouped(week), .. holidays is null ? Array.Empty<HoursLine>() : [new HoursLine("Jours fériés", holidays)]];
    }

    private static IEnumerable<HoursLine> Grouped(string?[] week) => Enumerable.Range(0, week.Length)
        .Where(day => week[day] is not null)
        .GroupBy(day => week[day]!)
        .OrderBy(same => same.Key == Closed ? 1 : 0).ThenBy(same => same.First())
        .Select(same => new HoursLine(Named([.. same]), same.Key));

    /// <summary>"Du lundi au jeudi et samedi".</summary>
    private static string Named(IReadOnlyList<int> days)
    {
        var parts = new List<string>();

        for (var at = 0; at < days.Count;)
        {
            var length = 1;
            while (at + length < days.Count && days[at + length] == days[at] + length)
            {
                length++;
            }

            parts.AddRange(length >= 3
                ? [$"du {Names[days[at]]} au {Names[days[at + length - 1]]}"]
                : Enumerable.Range(days[at], length).Select(day => Names[day]));
            at += length;
        }

        var text = parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} et {parts[^1]}";
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static IEnumerable<int> Days(string days) => days.Length == 0
        ? Enumerable.Range(0, Codes.Length)
        : days.Split(',', StringSplitOptions.TrimEntries).SelectMany(part =>
        {
            var (from, to) = (Array.IndexOf(Codes, part[..2]), Array.IndexOf(Codes, part[^2..]));
            return Enumerable.Range(from, ((to - from + Codes.Length) % Codes.Length) + 1).Select(day => day % Codes.Length);
        });

    private static string? Times(string times)
    {
        if (times is "off" or "closed")
        {
            return Closed;
        }

        var spans = times.Split(',', StringSplitOptions.TrimEntries).Select(span => Span().Match(span)).ToList();
        return spans.TrueForAll(span => span.Success)
            ? string.Join(", ", spans.Select(span => $"{Hour(span.Groups[1].Value, span.Groups[2].Value)} à {Hour(span.Groups[3].Value, span.Groups[4].Value)}"))
            : null;
    }

    private static string Hour(string hour, string minute) =>
        $"{int.Parse(hour, CultureInfo.InvariantCulture)}\u00A0h{(minute == "00" ? "" : $"\u00A0{minute}")}";

    [GeneratedRegex(@"^(?<days>PH|(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?)(?:\s*,\s*(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?)*|)\s*(?<times>off|closed|[0-9].*)\z")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^([0-2]?[0-9]):([0-5][0-9])\s*-\s*([0-2]?[0-9]):([0-5][0-9])\z")]
    private static partial Regex Span();
}
