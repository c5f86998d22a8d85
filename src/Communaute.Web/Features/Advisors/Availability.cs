using Communaute.Web.Platform.Time;

namespace Communaute.Web.Features.Advisors;

/// <summary>Whether someone may be asked, in words.</summary>
public static class Availability
{
    public static bool IsAway(DateTime? awayUntil, DateTime now) => awayUntil > now;

    public static string Words(DateTime? awayUntil, DateTime now)
    {
        if (!IsAway(awayUntil, now))
        {
            return "Peut aider";
        }

        var back = FrenchTime.Brief(awayUntil!.Value, now);
        var days = (FrenchTime.InParis(awayUntil.Value).Date - FrenchTime.InParis(now).Date).Days;
        return days switch
        {
            0 or 1 => $"De retour {back}",
            _ => $"De retour le {back}",
        };
    }

    /// <summary>Today in the Loire.</summary>
    public static DateOnly Today(DateTime now) => DateOnly.FromDateTime(FrenchTime.InParis(now));
}
