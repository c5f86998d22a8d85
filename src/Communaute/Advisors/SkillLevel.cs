namespace Communaute.Advisors;

public enum SkillLevel
{
    Discovering = 1,
    AtEase = 2,
    CanTrain = 3,
}
