namespace Communaute.Advisors;

/// <summary>To whom a field of a profile is shown.</summary>
public enum Visibility
{
    Me = 0,
    Coordinators = 1,
    Community = 2,
}
