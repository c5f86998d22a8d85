namespace Communaute.Web.Features.Announcements;

/// <summary>By what the people of an announcement are chosen.</summary>
public enum TargetKind
{
    Everyone,
    Employer,
    Territory,
    Theme,
}
