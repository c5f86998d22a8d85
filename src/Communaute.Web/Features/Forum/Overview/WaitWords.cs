using System.Globalization;
using Communaute.Forum.Routing;

namespace Communaute.Web.Features.Forum.Overview;

/// <summary>Working time as it is said: minutes, then hours, then working days.</summary>
internal static class WaitWords
{
    private const char Nbsp = '\u00a0';
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(TimeSpan wait)
    {
        var minutes = (int)Math.Round(wait.TotalMinutes);
        var days = wait / WorkingTime.Day;

        return minutes < 60 ? $"{minutes}{Nbsp}min"
            : days <= 1 ? $"{minutes / 60}{Nbsp}h{(minutes % 60 == 0 ? "" : $"{Nbsp}{minutes % 60:00}")}"
            : string.Create(French, $"{days:0.#}{Nbsp}jour{(days < 2 ? "" : "s")}");
    }

    public static string OrNone(TimeSpan? wait) => wait is { } known ? Of(known) : "—";

    /// <summary>"12 min de moins"; nothing when there is nothing to compare.</summary>
    public static string? Change(TimeSpan? now, TimeSpan? before) => (now - before) switch
    {
        null => null,
        { TotalMinutes: > -1 and < 1 } => "autant",
        { Ticks: < 0 } less => $"{Of(-less)} de moins",
        { } more => $"{Of(more)} de plus",
    };

    public static string Week(DateOnly monday) => monday.ToString("d MMM", French);
}
