using Communaute.Advisors;

namespace Communaute.Web.Features.Advisors.Profiles;

/// <summary>The levels as people say them of themselves.</summary>
internal static class SkillLevels
{
    public static IReadOnlyList<SkillLevel> All { get; } = [SkillLevel.Discovering, SkillLevel.AtEase, SkillLevel.CanTrain];

    public static string Words(SkillLevel level) => level switch
    {
        SkillLevel.CanTrain => "Peut former",
        SkillLevel.AtEase => "À l’aise",
        _ => "Découvre",
    };
}
