namespace Communaute.Web.Platform.Identity;

public static class Policies
{
    public const string Member = nameof(Member);
    public const string Coordinator = nameof(Coordinator);
    public const string Administrator = nameof(Administrator);
}
