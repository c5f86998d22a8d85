namespace Communaute.Advisors;

/// <summary>A theme an advisor can help with, and how far.</summary>
public sealed class Skill(int themeId, SkillLevel level)
{
    public int AdvisorId { get; private set; }

    public int ThemeId { get; private set; } = themeId;

    public SkillLevel Level { get; private set; } = level;

    public void Reach(SkillLevel level) => Level = level;
}
