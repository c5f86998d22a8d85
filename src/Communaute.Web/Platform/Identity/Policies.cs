namespace Communaute.Web.Platform.Identity;

/// <summary>Who may send a request or open a page. Each includes the one below it.</summary>
public static class Policies
{
    public const string Member = nameof(Member);
    public const string Coordinator = nameof(Coordinator);
    public const string Administrator = nameof(Administrator);
}
